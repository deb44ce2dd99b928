import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../../../src/app-store-connect/index.ts';
import { generatePrivateKey, readPrivateKey } from '../../../src/keys/key.ts';
import { rotate } from '../../../src/rotation/rotate.ts';
import { createCommandStore } from '../../../src/rotation/stores/command-store.ts';
import type { UserCommand } from '../../../src/base/user-command.ts';
import type { Context } from '../../../src/index.ts';
import { createContext } from '../../../src/task/create-context.ts';
import type { Rotation } from './rotation.ts';
import type { TestStore } from './stores.ts';

/** What a command stores a key in: a file that only the command knows. */
export interface CommandFile extends TestStore {
  /** Whether the command has begun. */
  readonly isStarted: () => boolean;
  /** The environment of the command, in which `$STORE` is the file and `$STARTED` is made when it begins. */
  readonly environment: NodeJS.ProcessEnv;
}

export function commandFile(folder: string): CommandFile {
  const [path, started] = [join(folder, 'store.pem'), join(folder, 'started')];
  return {
    request: {},
    environment: { PATH: process.env.PATH, STORE: path, STARTED: started },
    isStarted: () => existsSync(started),
    write(pem) {
      rmSync(started, { force: true });
      writeFileSync(path, pem);
    },
    read: () => readFileSync(path, 'utf8'),
    problems: () => [],
  };
}

/** How a rotation stores its key, and what else differs from run to run. */
export interface CommandRun {
  readonly command: UserCommand;
  readonly context: Partial<Context>;
  readonly timeoutMs?: number;
  readonly removePrevious?: boolean;
}

/** Rotates a key into a command, without the inputs around it. Returns what it threw, or undefined. */
export async function rotateIntoCommand(
  { account, appId, newKey }: Rotation,
  { command, context, timeoutMs, removePrevious = true }: CommandRun,
): Promise<Error | undefined> {
  const { credentials } = account;
  const api = openApi(
    { ...credentials, privateKey: readPrivateKey(credentials.privateKey) },
    createContext(context),
  );
  const privateKey = newKey ? newKey.privateKey : generatePrivateKey();
  const store = createCommandStore(command, timeoutMs);
  return rotate(api, { privateKey, appId, store, removePrevious }).then(
    () => undefined,
    (error: unknown) => error as Error,
  );
}
