import { describe, expect, test } from '@jest/globals';
import { usePlainTerm } from '../../src/base/terms.ts';
import { unauthorizedError } from '../../src/app-store-connect/unauthorized-error.ts';

describe('a 401', () => {
  const PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';
  const KEY = 'the key ID does not belong to the private key (the file is named AuthKey_<key ID>.p8).';
  const KIND =
    'the private key is another type of key, such as an In-App Purchase key or an alternative distribution key.';
  const NO_DATE = 'The response has no Date header, so the clocks could not be compared.';
  const OTHER = "The clock is not the only cause: a token created with the server's time was refused too.";

  test.each([
    [true, undefined, 'The key is a team key, which needs the issuer ID.', NO_DATE],
    [
      false,
      -30,
      'the issuer ID belongs to another team, or the key is an individual key, which must be used without the issuer ID.',
      "The clock is not the cause: it is within 30 s of the server's clock.",
    ],
    [
      true,
      0,
      'The key is a team key, which needs the issuer ID.',
      "The clock is not the cause: it is within 0 s of the server's clock.",
    ],
    [true, -61, 'The key is a team key, which needs the issuer ID.', OTHER],
  ])(
    'for an individual key: %j, with the clocks %j s apart, lists the causes',
    (individual, skew, ...[issuer, clock]) => {
      const errors = [{ status: '401', code: 'NOT_AUTHORIZED', title: 'No' }];
      const refused = { status: 401, headers: {}, body: JSON.stringify({ errors }) };
      const error = unauthorizedError(refused, {
        call: 'GET /v1/x',
        individual,
        skewSeconds: skew,
        nameOf: usePlainTerm,
      });
      expect(error).toMatchObject({
        code: 'ERR_API_UNAUTHORIZED',
        status: 401,
        errors,
      });
      expect(error.message.split('\n')).toEqual([
        'GET /v1/x was refused with 401. Apple does not say why. The likely causes, in order:',
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
