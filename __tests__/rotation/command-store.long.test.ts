import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createClient } from '../../src/http/client.ts';
import { createCommandStore } from '../../src/rotation/stores/command-store.ts';
import { createContext } from '../../src/task/create-context.ts';
import { makeKey } from '../support/keys/make-keys.ts';
import { expectNoLeaks } from '../support/leaks/expect-no-leaks.ts';
import { asNewKey } from '../support/rotation/new-key.ts';
import { isRunning } from '../support/run/is-running.ts';
import { collectLog } from '../support/run/collect-log.ts';

const { pkcs8, sec1 } = makeKey();

interface Options {
  readonly environment?: NodeJS.ProcessEnv;
  readonly secrets?: readonly string[];
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Stores a key with a command; what that threw, what was logged, and how long it took. */
async function storeWith(text: string, { environment, secrets = [], timeoutMs, signal }: Options = {}) {
  const { log, lines } = collectLog();
  const client = createClient(createContext({ log, signal }));
  const command = { text, secrets, environment: { PATH: process.env.PATH, ...environment } };
  const started = performance.now();
  const error: unknown = await createCommandStore(command, timeoutMs)
    .prepare(client)
    .then(async (prepared) => prepared.store(client, asNewKey(pkcs8)))
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  expectNoLeaks({ secrets: [pkcs8], texts: { log: lines.join('\n'), error: String(error) } });
  return { error, lines, took: performance.now() - started };
}

describe('how a command ends', () => {
  const FAILED = { code: 'ERR_STORE_FAILED', mayHaveHappened: true };
  const NOT_STORED = { code: 'ERR_STORE_NOT_STORED', mayHaveHappened: false };
  const TIMEOUT = { code: 'ERR_STORE_TIMEOUT', mayHaveHappened: true };

  test.each<[string, [string, Options?], object | undefined]>([
    ['it ends with 0', ['cat > /dev/null'], undefined],
    ['it ends with 0 and has not read its input', ['true'], FAILED],
    ['it ends with 0 and has closed its input', ['exec 0<&-'], FAILED],
    ['it fails', ['cat > /dev/null; exit 3'], FAILED],
    ['a program of it fails', ['false; true'], FAILED],
    ['a program in a pipe fails', ['cat | false | cat'], FAILED],
    ['a program of it does not exist', ['no-such-program'], FAILED],
    ['it is killed', ['kill -9 $$'], FAILED],
    ['the whole is killed', ['kill -9 $PPID; sleep 5'], FAILED],
    ['it is not valid', ['if true'], NOT_STORED],
    ['there is no bash', ['true', { environment: { PATH: '/none' } }], NOT_STORED],
    ['it does not end', ['sleep 30', { timeoutMs: 400 }], TIMEOUT],
    ['it does not obey', ["trap '' TERM; sleep 30; sleep 30", { timeoutMs: 400 }], TIMEOUT],
  ])('%s', async (_, [text, options], expected) => {
    const { error, took } = await storeWith(text, options);
    if (expected) expect(error).toMatchObject(expected);
    else expect(error).toBeUndefined();
    expect(took).toBeLessThan(10_000);
  });

  test('does not wait for a process in the background, and ends it', async () => {
    const { error, lines, took } = await storeWith('cat > /dev/null; sleep 31.5 & echo $!');
    expect(error).toBeUndefined();
    expect(took).toBeLessThan(10_000);
    const pid = Number(lines.join().replace('store command: ', ''));
    expect(pid).toBeGreaterThan(1);
    await sleep(50);
    expect(isRunning(pid)).toBe(false);
  });

  test('a cancellation before it begins proves that nothing was stored', async () => {
    const { error } = await storeWith('cat > /dev/null', { signal: AbortSignal.abort('SIGINT') });
    expect(error).toMatchObject({ code: 'ERR_CANCELLED', mayHaveHappened: false });
  });
});

describe('what a command gets', () => {
  test('its input can be opened by path, and its output too', async () => {
    const text =
      '[ "$(grep -c "PRIVATE KEY" /dev/stdin)" = 2 ]; echo done > /dev/stderr; echo too > /dev/stdout';
    const { error, lines } = await storeWith(text);
    expect(error).toBeUndefined();
    expect(lines).toEqual(['store command: done', 'store command: too']);
  });

  test('the public data is in variables, and the key is in no argument or variable', async () => {
    const text = `
      key=$(cat)
      [ "$ASC_DISTRIBUTION_KEY_ID" = new ]; [ "$\{ASC_DISTRIBUTION_PUBLIC_KEY+x}$\{ASC_FINGERPRINT+x}" = xx ]
      body=$(sed -n 2p <<< "$key")
      for process in /proc/[0-9]*; do
        if { cat "$process/cmdline" "$process/environ" 2> /dev/null || true; } | grep -qaF -- "$body"; then exit 9; fi
      done`;
    expect((await storeWith(text)).error).toBeUndefined();
  });

  test('the key is not exported if bash exports all variables', async () => {
    const environment = { SHELLOPTS: 'allexport' };
    const { error } = await storeWith('cat > /dev/null; ! env | grep -q PRIVATE', { environment });
    expect(error).toBeUndefined();
  });
});

describe('what a command prints', () => {
  test('is shown without the key, in every encoding', async () => {
    const text = `set -x; key=$(cat); echo "$key"; echo "$key" | base64; echo "$key" | base64 -w0 | rev | rev
      printf '%q\\n' "$key"; echo "$key" | sed -n 2p | cut -c 1-40; echo "$key" >&2; printf %s "$key"
      echo "$key" | fold -w 7; echo "$key" | base64 -w 5; echo "$key" | tr -d '\n'; echo "$key" | od -An -v -tx1 | tr -d ' \n'`;
    const { error, lines } = await storeWith(text);
    expect(error).toBeUndefined();
    expect(lines.filter((line) => line.includes('***')).length).toBeGreaterThan(5);
  });

  test('is shown without other secrets of the run', async () => {
    const secrets = ['s3cret-token-of-github', ...sec1.split('\n').slice(1, 3)];
    const { lines } = await storeWith(`echo "a ${secrets.join(' b ')} c"`, { secrets });
    expect(lines).toEqual(['store command: a *** b *** b *** c']);
  });

  test('contains no workflow commands', async () => {
    const { lines } = await storeWith(
      "echo '::add-mask::x'; echo 'a ##[error]b'; printf 'c\\r::warning::d\\n'",
    );
    expect(lines).toEqual([
      'store command: ::add-mask::x', // Not at the start of the line.
      'store command: a # #[error]b',
      'store command: c ::warning::d',
    ]);
  });

  test('is shown without its middle if it is long', async () => {
    const { lines } = await storeWith(
      'cat; seq -f "line %g" 100000; head -c 10000000 /dev/zero | tr "\\0" x; echo; echo bad',
    );
    expect(lines).toHaveLength(1_101);
    expect(lines[999]).toMatch(/: line 99\d$/);
    expect(lines[1_000]).toMatch(/^store command: \d+ lines are not shown here$/);
    expect(lines.slice(-3, -2)).toEqual(['store command: line 100000']);
    expect(lines.at(-1)).toBe('store command: bad');
  });

  test('is shown whole if it has 1,100 lines', async () => {
    const { lines } = await storeWith('cat > /dev/null; seq -f "line %g" 1100');
    expect(lines).toEqual(Array.from({ length: 1_100 }, (_, index) => `store command: line ${index + 1}`));
  });

  test('is shown without the key, also in its last lines', async () => {
    const { lines } = await storeWith('key=$(cat); seq 1200; echo "$key"');
    expect(lines.slice(1_001).join('\n')).toContain('***');
  });

  test('is cut off in a long line, without half a secret at its end', async () => {
    const text =
      'key=$(cat | tr -d "\\n"); for size in $(seq 3900 7 4300); do printf "%$((size))s%s%s%s\\n" x "$key" "$key" "$key"; done';
    const { lines } = await storeWith(text);
    expect(lines).toHaveLength(15); // The others begin with as many spaces as are shown.
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(4_100);
  });
});
