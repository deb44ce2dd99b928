import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, jest } from '@jest/globals';

// A test runs several processes one after another, on a machine that may be busy.
jest.setTimeout(60_000);

/** A folder that is removed after the last test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'asc-credentials-test-'));
  afterAll(() => rm(folder, { recursive: true }));
  return folder;
}
