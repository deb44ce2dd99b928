import { createPrivateKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { showLog } from '../../support/run/github-runner.ts';
import { loadAllInputs } from '../../../src/tasks/load-task.ts';
import { findLeaks } from '../../support/leaks/find-leaks.ts';
import { runStep } from '../../support/run/step.ts';

const DEVELOPERS = ['57246542-96fe-1a63-e053-0824d011072a', '69a6de70-03db-47e3-e053-5b8c7c11a4d1'];

function masksBefore(everything: string, line: RegExp): string {
  const end = everything.search(line);
  expect(end).toBeGreaterThan(0);
  return everything
    .slice(0, end)
    .split('\n')
    .filter((text) => text.startsWith('::add-mask::'))
    .join('\n');
}

function everyForm(pem: string): string[] {
  const key = createPrivateKey(pem);
  const number = Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url');
  const ders = (['pkcs8', 'sec1'] as const).map((type) => key.export({ format: 'der', type }));
  const pems = (['pkcs8', 'sec1'] as const).map((type) => key.export({ format: 'pem', type }).toString());
  const encodings = [...ders, number].flatMap((bytes) => [
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]);
  return [pem, ...pems, ...encodings];
}

test.each([
  ['a run that succeeds', { lifetime: '24h' }],
  ['an unknown input', { 'life-time': '24h' }],
  ['an input that the mode does not use', { scope: 'GET /v1/apps' }],
  ['an input with a warning', { 'developer-id': 'TEAM123456' }],
  ['rejected inputs', { lifetime: '24 hours', 'marketplace-id': 'com.example.app' }],
  ['a file that cannot be read', { 'developer-id': '', 'developer-id-file': '/nowhere' }],
  ['no mode', { mode: '' }],
  ['a misspelt mode', { mode: 'marketplace-tokn' }],
])('masks the private key in every format before any other line: %s', async (_, inputs) => {
  const pem = makePrivateKey();
  const { everything } = await runStep({
    mode: 'marketplace-token',
    'distribution-private-key': pem,
    'marketplace-id': '6478901234',
    'developer-id': DEVELOPERS.join(','),
    ...inputs,
  });
  const masks = masksBefore(everything, /^(?!::add-mask::).+$/m);
  for (const form of everyForm(pem)) expect(findLeaks([pem], [showLog(`${masks}\n${form}`)])).toEqual([]);
});

test('without a mode, masks only the inputs that are secret in any mode', async () => {
  const inputs = Object.entries(await loadAllInputs()).map(([name, { type }], index) => ({
    name,
    secret: type.secret === true,
    text: `canary-${index}-of-the-inputs`,
  }));
  const given = Object.fromEntries(inputs.map(({ name, text }) => [name, text]));
  const { masks } = await runStep({ ...given, mode: '' });
  const secrets = inputs.filter(({ secret }) => secret).map(({ text }) => text);
  expect([...masks].sort()).toEqual(secrets.sort());
});

test('masks every token, and its JSON, before it sets the output', async () => {
  const { everything } = await runStep({
    mode: 'marketplace-token',
    'distribution-private-key': makePrivateKey(),
    'marketplace-id': '6478901234',
    'developer-id': DEVELOPERS.join(','),
  });
  const json = String(/^tokens<<.*\n(\{.*\})$/m.exec(everything)?.[1]);
  const tokens = Object.values(JSON.parse(json) as Record<string, string>);
  const masks = masksBefore(everything, /^tokens<</m);
  expect(tokens).toHaveLength(2);
  for (const text of [...tokens, json]) expect(masks).toContain(`::add-mask::${text}`);
});

test('masks a single token before it sets the output', async () => {
  const { everything } = await runStep({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': makePrivateKey(),
  });
  const token = String(/^token<<.*\n(eyJ.*)$/m.exec(everything)?.[1]);
  expect(masksBefore(everything, /^token<</m)).toContain(`::add-mask::${token}`);
});
