import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, jest } from '@jest/globals';

// Tests run several processes one after another, and the machine may be busy.
jest.setTimeout(60_000);

/** Creates a folder that is removed after the last test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-test-'));
  afterAll(() => rm(folder, { recursive: true }));
  return folder;
}
