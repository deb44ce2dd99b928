import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { command } from '../../support/run/command.ts';
import { verifyAndDecode } from '../../support/keys/public-half.ts';
import { key, keyFileStep, modeOf, normalized } from '../../support/run/key-files.ts';
import { makeFolder } from '../../support/run/folder.ts';
import { runStep } from '../../support/run/step.ts';

const temporary = await makeFolder();
const step = { ...keyFileStep, tool: 'fastlane' };

/** The fields that fastlane documents: https://docs.fastlane.tools/app-store-connect-api/ */
const FIELDS = {
  key_id: '2X9R4HXF34',
  issuer_id: '57246542-96fe-1a63-e053-0824d011072a',
  key: normalized(key),
  duration: 500,
  in_house: false,
};
const { issuer_id: issuerId, ...individual } = FIELDS;

test.each([
  ['of a team', step, FIELDS],
  ['of an individual', { ...step, 'issuer-id': '' }, individual],
  ['of the Enterprise Program', { ...step, 'in-house': 'true' }, { ...FIELDS, in_house: true }],
])(
  'writes the fields that fastlane documents, and sets its variable: a key %s',
  async (_, inputs, fields) => {
    const { exitCode, outputs, variables, log } = await runStep(inputs, { temporary });
    const { path = '', directory = '' } = outputs;
    expect({ exitCode, log }).toEqual({ exitCode: 0, log: `Wrote the key to ${path}` });
    expect(basename(path)).toBe('AuthKey_2X9R4HXF34.json');
    expect([modeOf(directory), modeOf(path)]).toEqual(['700', '600']);
    expect(variables).toEqual({ APP_STORE_CONNECT_API_KEY_PATH: path });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(fields);
  },
);

test.each([
  ['of a team', step, { iss: issuerId, aud: 'appstoreconnect-v1' }],
  ['of an individual', { ...step, 'issuer-id': '' }, { sub: 'user', aud: 'appstoreconnect-v1' }],
  [
    'of the Enterprise Program',
    { ...step, 'in-house': 'true' },
    { iss: issuerId, aud: 'apple-developer-enterprise-v1' },
  ],
])('creates a token in a later step, only with the variables: a key %s', async (...given) => {
  const [, inputs, claims] = given;
  const { variables } = await runStep(inputs, { temporary });
  const { exitCode, stdout } = await command(['asc-token'], { environment: variables, canaries: [key] });
  expect(exitCode).toBe(0);
  const { header, claims: found } = verifyAndDecode(stdout.trim(), key);
  expect(header.kid).toBe('2X9R4HXF34');
  expect(found).toMatchObject(claims);
});
