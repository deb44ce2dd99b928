import { usePlainTerm } from '../../src/base/terms.ts';
import { describe, expect, test } from '@jest/globals';
import { apiError } from '../../src/app-store-connect/api-errors.ts';
import { readErrorEntries } from '../../src/app-store-connect/error-entries.ts';

const PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';

function errorsOf(...errors: unknown[]) {
  return { status: 409, headers: {}, body: JSON.stringify({ errors }) };
}

describe("gives the advice for the longest known prefix of Apple's code", () => {
  test.each([
    ['NOT_AUTHORIZED', `Check the key ID, the issuer ID and the private key on ${PAGE}.`],
    [
      'FORBIDDEN_ERROR',
      `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role. An individual key has the permissions of its user. See ${PAGE}`,
    ],
    [
      'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
      'The Account Holder must accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
    ],
    [
      'NOT_FOUND',
      'The API key cannot see anything with this ID. Check the ID, and check that the key belongs to the same team.',
    ],
    ['PATH_ERROR', 'The server does not know this URL. Check the URL of the API.'],
    [
      'RATE_LIMIT_EXCEEDED',
      'The hourly limit of this API key is used up. Other pipelines may share the key.',
    ],
    ['ENTITY_ERROR.ATTRIBUTE.INVALID', 'Apple did not accept a value. The pointer names it.'],
    [
      'STATE_ERROR.KEY',
      'The current state of the account or app does not allow this. If the app already has an alternative distribution key, remove the old key first.',
    ],
    ['ENTITY_UNPROCESSABLE', 'Apple understood the request but cannot process it. The detail says why.'],
    ['PARAMETER_ERROR.INVALID', 'The request itself is wrong. Please report this as a bug.'],
  ])('%s', (code, advice) => {
    const { message } = apiError(errorsOf({ code, title: 'No' }), 'POST /v1/x', usePlainTerm);
    expect(message).toBe(`POST /v1/x was refused with 409.\n${code}: No.\n${advice}`);
  });

  test.each(['FORBIDDEN', 'FORBIDDENREQUIRED_AGREEMENTS_MISSING_OR_EXPIRED', 'SOMETHING.NOT_FOUND', ''])(
    'none for %j',
    (code) => {
      const { message } = apiError(errorsOf({ code, title: 'No' }), 'POST /v1/x', usePlainTerm);
      expect(message).toBe(`POST /v1/x was refused with 409.\n${code || 'no code'}: No.`);
    },
  );
});

test.each([
  [499, undefined, ''],
  [500, undefined, '\nThe server failed. Run the step again later.'],
  [503, 'Tried 7 times.', '\nTried 7 times.'],
])('says what to do only once, for a response of %i with the note %j', (status, note, remedy) => {
  const response = {
    ...errorsOf({ code: 'X', title: 'No' }),
    status,
    ...(note !== undefined && { retryNote: note }),
  };
  expect(apiError(response, 'GET /v1/x', usePlainTerm).message).toBe(
    `GET /v1/x was refused with ${status}.\nX: No.${remedy}`,
  );
});

test('says at the end why there was no further attempt', () => {
  const refused = { ...errorsOf({ code: 'X', title: 'No.' }), retryNote: 'Tried 7 times.' };
  expect(apiError(refused, 'GET /v1/x', usePlainTerm).message).toBe(
    'GET /v1/x was refused with 409.\nX: No.\nTried 7 times.',
  );
});

test.each([
  [{ code: 'X', title: 'No. ', detail: 'Not so..  ' }, 'X: No. Not so.'],
  [{ code: 'X', detail: 'Not so' }, 'X: Not so.'],
  [{ code: 'X', title: 'No', source: { parameter: 'limit' } }, 'X: No. (at limit)'],
  [{ code: 'X', title: 'No', source: { pointer: '/data', parameter: 'limit' } }, 'X: No. (at /data)'],
  [{ code: 'X', title: 'No', source: 'here' }, 'X: No.'],
  [{ code: 7, title: ['No'], detail: {} }, 'no code: '],
  [{ code: 'X', title: 'No', source: null }, 'X: No.'],
  [null, 'no code: '],
])('shows the entry %j as %j', (entry, line) => {
  expect(apiError(errorsOf(entry), 'GET /v1/x', usePlainTerm).message).toBe(
    `GET /v1/x was refused with 409.\n${line}`,
  );
});

describe('entries', () => {
  test('contain only the texts that Apple sent', () => {
    const whole = {
      status: '409',
      code: 'X',
      title: 'No',
      detail: 'Not so',
      source: { pointer: '/data', parameter: 'limit' },
    };
    const body = JSON.stringify({
      errors: [{ id: '1', ...whole, meta: {} }, {}, { source: { pointer: 7 } }],
    });
    const nothing = { status: '', code: 'no code', title: '' };
    expect(readErrorEntries(body)).toEqual([whole, nothing, nothing]);
    expect(readErrorEntries(body).map((entry) => Object.keys(entry))).toEqual([
      ['status', 'code', 'title', 'detail', 'source'],
      ['status', 'code', 'title'],
      ['status', 'code', 'title'],
    ]);
  });

  test.each(['', 'null', '[]', '{"errors":{"length":2}}', '{"errors":"no"}', '<html>'])(
    'are empty for %j',
    (body) => {
      expect(readErrorEntries(body)).toEqual([]);
    },
  );

  test('are limited to fifty', () => {
    const errors = Array.from({ length: 60 }, (_, number) => ({ code: `E${number}` }));
    expect(readErrorEntries(JSON.stringify({ errors })).map(({ code }) => code)).toEqual(
      errors.slice(0, 50).map(({ code }) => code),
    );
  });
});
