import { usePlainTerm } from '../../src/base/terms.ts';
import { describe, expect, test } from '@jest/globals';
import { apiError } from '../../src/app-store-connect/api-errors.ts';
import { readErrorEntries } from '../../src/app-store-connect/error-entries.ts';
import { unauthorizedError } from '../../src/app-store-connect/unauthorized-error.ts';

const PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';

function errorsOf(...errors: unknown[]) {
  return { status: 409, headers: {}, body: JSON.stringify({ errors }) };
}

describe('the hint for a code of Apple, by the longest prefix that is known', () => {
  test.each([
    ['NOT_AUTHORIZED', `Check the key ID, the issuer ID and the private key on ${PAGE}.`],
    [
      'FORBIDDEN_ERROR',
      `The API key's role does not allow this. Alternative distribution keys need a key with the Admin role; an individual key may do what its user may. See ${PAGE}`,
    ],
    [
      'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
      'The Account Holder has to accept an agreement at https://appstoreconnect.apple.com/agreements (for alternative distribution also the Alternative Terms Addendum).',
    ],
    [
      'NOT_FOUND',
      'Nothing with this ID is visible to the API key. Check the ID, and that the key belongs to the same team.',
    ],
    ['PATH_ERROR', 'The server does not know this address. Check the address of the API.'],
    [
      'RATE_LIMIT_EXCEEDED',
      'The hourly limit of this API key is used up; other pipelines may share the key.',
    ],
    ['ENTITY_ERROR.ATTRIBUTE.INVALID', 'Apple refused what was sent; the pointer names the part.'],
    [
      'STATE_ERROR.KEY',
      'The account or app is not in a state that allows this. For an app that already has an alternative distribution key, the old key has to be removed first.',
    ],
    ['ENTITY_UNPROCESSABLE', 'Apple understood the request and cannot carry it out; its detail says why.'],
    ['PARAMETER_ERROR.INVALID', 'This is a mistake in the request itself. Please report it.'],
  ])('%s', (code, hint) => {
    const { message } = apiError(errorsOf({ code, title: 'No' }), 'POST /v1/x', usePlainTerm);
    expect(message).toBe(`POST /v1/x was refused with 409.\n${code}: No.\n${hint}`);
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
])('of an answer of %i with the note %j the cure is told once', (status, note, cure) => {
  const answer = {
    ...errorsOf({ code: 'X', title: 'No' }),
    status,
    ...(note !== undefined && { retryNote: note }),
  };
  expect(apiError(answer, 'GET /v1/x', usePlainTerm).message).toBe(
    `GET /v1/x was refused with ${status}.\nX: No.${cure}`,
  );
});

test('why no further attempt was made comes last', () => {
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
])('an entry %j is told as %j', (entry, line) => {
  expect(apiError(errorsOf(entry), 'GET /v1/x', usePlainTerm).message).toBe(
    `GET /v1/x was refused with 409.\n${line}`,
  );
});

describe('entries', () => {
  test('hold what Apple sent as text, and nothing that it did not send', () => {
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
    'there are none in %j',
    (body) => {
      expect(readErrorEntries(body)).toEqual([]);
    },
  );

  test('are fifty at most', () => {
    const errors = Array.from({ length: 60 }, (_, number) => ({ code: `E${number}` }));
    expect(readErrorEntries(JSON.stringify({ errors })).map(({ code }) => code)).toEqual(
      errors.slice(0, 50).map(({ code }) => code),
    );
  });
});

describe('a 401', () => {
  const KEY = 'the key ID does not belong to the private key (the file is named AuthKey_<key ID>.p8).';
  const KIND =
    'private-key is a key of another kind: an In-App Purchase key or an alternative distribution key.';
  const NO_DATE = 'The response has no Date, so the clocks could not be compared.';
  const OTHER = "It is not the clock alone: a token made by the server's time was refused too.";

  test.each([
    [true, undefined, 'The key is a team key: then the issuer ID is needed.', NO_DATE],
    [
      false,
      -30,
      'the issuer ID is of another team, or the key is an individual key: then leave the issuer ID out.',
      "It is not the clock: it is within 30 s of the server's.",
    ],
    [
      true,
      0,
      'The key is a team key: then the issuer ID is needed.',
      "It is not the clock: it is within 0 s of the server's.",
    ],
    [true, -31, 'The key is a team key: then the issuer ID is needed.', OTHER],
  ])(
    'for an individual key: %j, with the clocks %j s apart, lists the causes',
    (individual, skew, ...[issuer, clock]) => {
      const refused = { ...errorsOf({ status: '401', code: 'NOT_AUTHORIZED', title: 'No' }), status: 401 };
      const error = unauthorizedError(refused, {
        call: 'GET /v1/x',
        individual,
        skewSeconds: skew,
        nameOf: usePlainTerm,
      });
      expect(error).toMatchObject({
        code: 'ERR_API_UNAUTHORIZED',
        status: 401,
        errors: readErrorEntries(refused.body),
      });
      expect(error.message.split('\n')).toEqual([
        'GET /v1/x was refused with 401. Apple does not say why; the likely causes, in order:',
        `1. ${KEY}`,
        `2. ${issuer}`,
        '3. The key was revoked.',
        `4. ${KIND}`,
        clock,
        `The IDs are on ${PAGE}`,
        'NOT_AUTHORIZED: No.',
      ]);
    },
  );
});
