import { StoreError } from '../../base/errors.ts';
import { formatDuration } from '../../base/duration.ts';
import { runUntilCancelled, type Activity } from '../../http/cancellation-grace.ts';
import type { Client } from '../../http/client.ts';
import { maskVariants } from '../../keys/key-mask-variants.ts';
import { createOutputLog } from './command-output.ts';
import type { KeyStore, NewKey, StoredKey } from './key-store.ts';
import { runBash, UNREAD_EXIT_CODE, type BashEnd, type BashRun } from './run-bash.ts';
import type { UserCommand } from '../../base/user-command.ts';

/** Milliseconds that the command may take. */
const COMMAND_TIMEOUT_MS = 120_000;

/**
 * Stores the key with a command of the user, which reads it from its standard input. Only the command knows where it
 * stores the key. Its exit code 0 is the proof that the key is stored.
 */
export function createCommandStore(command: UserCommand, timeoutMs = COMMAND_TIMEOUT_MS): KeyStore {
  return {
    name: "the command's store",
    async prepare(client) {
      await checkCommand(client, command, timeoutMs);
      return {
        isNew: undefined,
        isUnchanged: () => undefined,
        async store(_, key) {
          await runCommand(client, command, { key, timeoutMs });
          return PROVEN;
        },
      };
    },
  };
}

const PROVEN: StoredKey = { isProven: () => true };

/** Proves that bash can be started, and that it understands the command. */
async function checkCommand(client: Client, { secrets, ...command }: UserCommand, timeoutMs: number) {
  const run = { ...command, input: '', checkOnly: true, timeoutMs };
  const end = await runShown(client, run, { secrets, activity: 'reading' });
  if (end.how === 'exited' && end.exitCode === 0) return;
  throw end.how !== 'exited'
    ? notStartedError(end.how === 'not-started' ? end.reason : end.how)
    : new StoreError(
        'The store command is not a valid bash command; the log has the message of bash. Nothing was stored',
        { mayHaveHappened: false },
      );
}

async function runCommand(
  client: Client,
  { text, environment, secrets }: UserCommand,
  { key, timeoutMs }: { key: NewKey; timeoutMs: number },
): Promise<void> {
  const run = {
    text,
    environment: { ...environment, ...variablesFor(key) },
    input: key.privateKey,
    timeoutMs,
  };
  const allSecrets = [...secrets, ...maskVariants(key.privateKey)];
  const end = await runShown(client, run, { secrets: allSecrets, activity: 'changing' });
  if (end.how !== 'exited' || end.exitCode !== 0) throw failureOf(end, timeoutMs);
}

/** Runs bash until the run is cancelled, and shows in the log what it prints, without secrets. */
async function runShown(
  { cancellation, context }: Client,
  run: Omit<BashRun, 'onOutput' | 'signal'>,
  { secrets, activity }: { secrets: readonly string[]; activity: Activity },
): Promise<BashEnd> {
  const output = createOutputLog(secrets, (line) => {
    context.log.info(`store command: ${line}`);
  });
  const end = await runUntilCancelled(cancellation, activity, (signal) =>
    runBash({ ...run, onOutput: output.add, signal }),
  );
  output.end();
  return end;
}

function variablesFor({ distributionKeyId, distributionPublicKey, fingerprint }: NewKey) {
  return {
    ASC_DISTRIBUTION_KEY_ID: distributionKeyId,
    ASC_DISTRIBUTION_PUBLIC_KEY: distributionPublicKey,
    ASC_FINGERPRINT: fingerprint,
  };
}

function failureOf(end: BashEnd, timeoutMs: number): StoreError {
  switch (end.how) {
    case 'not-started':
      return notStartedError(end.reason);
    case 'exited':
      if (end.exitCode === UNREAD_EXIT_CODE)
        return new StoreError(
          `The store command did not read the key from its standard input to the end (exit code ${UNREAD_EXIT_CODE})`,
          { mayHaveHappened: true },
        );
      return new StoreError(`The store command failed with exit code ${end.exitCode}`, {
        mayHaveHappened: true,
      });
    case 'killed':
      return new StoreError(`The store command was ended by ${end.signal}`, { mayHaveHappened: true });
    default:
      return new StoreError(
        `The store command did not end within ${formatDuration(timeoutMs / 1000)}, and was stopped`,
        { mayHaveHappened: true, code: 'ERR_STORE_TIMEOUT' },
      );
  }
}

function notStartedError(reason: string): StoreError {
  const advice = reason === 'ENOENT' ? '. It needs bash, which was not found' : '';
  return new StoreError(`The store command could not be started (${reason})${advice}. Nothing was stored`, {
    mayHaveHappened: false,
  });
}
