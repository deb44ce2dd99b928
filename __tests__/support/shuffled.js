import { createHash } from 'node:crypto';

/** Runs the suites in an order that the seed decides, as `--randomize` does with the tests of each. */
export default class Shuffled {
  #seed;

  constructor({ globalConfig }) {
    this.#seed = globalConfig.seed;
  }

  sort(tests) {
    const place = ({ path }) => createHash('sha256').update(`${this.#seed} ${path}`).digest('hex');
    return [...tests].sort((one, other) => (place(one) < place(other) ? -1 : 1));
  }

  cacheResults() {
    // How long they took and which failed decides nothing here.
  }
}
