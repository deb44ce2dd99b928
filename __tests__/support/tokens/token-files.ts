import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateKey } from '../keys/make-keys.ts';
import { actInProcess, type Act } from '../run/action.ts';
import { passphrase } from './seals.ts';

export const key = makePrivateKey();

/** Inputs that are the same for sealing and opening. */
export const seal = { 'seal-passphrase': passphrase };

export function developersOf(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `57246542-96fe-1a63-e053-${String(index).padStart(12, '0')}`,
  );
}

/** Creates the sealed tokens of many developers, in an output or in the file that `inputs` name. */
export async function sealTokens(folder: string, count: number, inputs = {}): Promise<Act> {
  const list = join(folder, `${count}.list`);
  writeFileSync(list, developersOf(count).join('\n'));
  return actInProcess({
    mode: 'marketplace-token',
    'distribution-private-key': key,
    'marketplace-id': '6478901234',
    'developer-id-file': list,
    ...seal,
    ...inputs,
  });
}
