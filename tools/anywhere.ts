import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { JEST } from './jest.ts';
import { ROOT } from './root.ts';

/** Hours apart, the second by half an hour more, and with their own ideas of a capital i and of a decimal point. */
const PLACES = [
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
] as const;

/** Runs the tests as if elsewhere, suites and the tests in them shuffled by a seed that they print. */
async function runIn(place: (typeof PLACES)[number]): Promise<boolean> {
  const words = [
    ...JEST,
    '--randomize',
    '--testSequencer=./__tests__/support/shuffled.js',
    '--maxWorkers=75%',
  ];
  const child = spawn(process.execPath, [...words, ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...process.env, ...place },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const [log, [exitCode]] = await Promise.all([
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  const ended = log.split('\n').filter((line) => !line.startsWith('PASS '));
  process.stdout.write(`\n--- ${place.TZ}, ${place.LC_ALL}\n${ended.join('\n').trim()}\n`);
  return exitCode === 0;
}

// At once, in the same folder.
const passed = await Promise.all(PLACES.map(runIn));
process.exitCode = passed.every(Boolean) ? 0 : 1;
