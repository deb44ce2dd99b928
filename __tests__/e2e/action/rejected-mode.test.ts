import { expect, test } from '@jest/globals';
import { makePrivateKey } from '../../support/keys/make-keys.ts';
import { actInProcess } from '../../support/run/action.ts';

test.each([
  [
    'suggests the most similar mode',
    'asc-tokn',
    'mode: is "asc-tokn", which is not a mode; did you mean asc-token? The modes are ',
  ],
  [
    'suggests nothing for a mode that is not similar to any',
    'deploy',
    'mode: is "deploy", which is not a mode. The modes are ',
  ],
  ['reports a missing mode', '', 'mode: is missing. The modes are '],
])('%s, and lists all modes', async (_, mode, beginning) => {
  const { exitCode, outputs, annotations } = await actInProcess({ mode, 'private-key': makePrivateKey() });
  expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
  expect(annotations.map(({ level, title }) => ({ level, title }))).toEqual([
    {
      level: 'error',
      title:
        mode === ''
          ? 'asc-credentials: mode is missing (ERR_INPUT_MISSING)'
          : 'asc-credentials: mode is not valid (ERR_INPUT)',
    },
  ]);
  const { message = '' } = annotations[0] ?? {};
  expect(message.slice(0, beginning.length)).toBe(beginning);
  expect(message.slice(beginning.length).split(', ')).toEqual(
    expect.arrayContaining(['asc-token', 'marketplace-token', 'register-key']),
  );
});

test.each([
  [
    'an input that the mode does not use',
    { 'marketplace-id': '6478901234' },
    'marketplace-id: is not used by asc-token and was ignored',
  ],
  [
    'an unknown input that is similar to another',
    { 'private-key-id': '2X9R4HXF34' },
    'private-key-id: is not an input of this Action and was ignored; did you mean private-key?',
  ],
  [
    'an input with an underscore instead of the hyphen',
    { in_house: 'true' },
    'in_house: is not an input of this Action and was ignored; did you mean in-house?',
  ],
  [
    'an unknown input that is not similar to any',
    { zzzzzzzz: 'x' },
    'zzzzzzzz: is not an input of this Action and was ignored',
  ],
])('ignores %s, with a warning that names it', async (_, inputs, message) => {
  const { exitCode, outputs, annotations } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': makePrivateKey(),
    ...inputs,
  });
  expect(exitCode).toBe(0);
  expect(Object.keys(outputs)).toContain('token');
  expect(annotations).toEqual([{ level: 'warning', message }]);
});

test('does not warn about an empty input, because the runner passes omitted inputs as empty', async () => {
  const { exitCode, annotations } = await actInProcess({
    mode: 'asc-token',
    'key-id': '2X9R4HXF34',
    'private-key': makePrivateKey(),
    'issuer-id': '',
    'marketplace-id': '',
    'tokens-file': '',
  });
  expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
});
