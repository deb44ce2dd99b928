import { describe, expect, test } from '@jest/globals';
import { openServer, prepareRegistration } from '../support/servers/registration.ts';
import { rejectionOf } from '../support/run/rejection-of.ts';

const CALL = 'GET /v1/alternativeDistributionKeys';
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

async function registerAgainst(status: number, errors: unknown): Promise<unknown> {
  const { register } = await prepareRegistration();
  const server = await openServer(() => ({
    status,
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ errors }),
  }));
  return rejectionOf(register({ apiUrl: server.url }));
}

test("shows all of Apple's entries as sentences, and each advice once", async () => {
  const error = await registerAgainst(422, [
    {
      id: '1',
      status: '422',
      code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
      title: 'An attribute value is invalid',
      detail: 'The key is too short',
      source: { pointer: '/data/attributes/publicKey' },
    },
    { status: '422', code: 'ENTITY_ERROR.RELATIONSHIP.INVALID', title: 'No such app.', detail: 'Not yours.' },
    { status: '422', code: 'SOMETHING_NEW', title: 'New', source: { parameter: 'limit' } },
  ]);
  expect(error).toMatchObject({
    code: 'ERR_API_REFUSED',
    status: 422,
    message: [
      `${CALL} was refused with 422.`,
      'ENTITY_ERROR.ATTRIBUTE.INVALID: An attribute value is invalid. The key is too short. (at /data/attributes/publicKey)',
      'ENTITY_ERROR.RELATIONSHIP.INVALID: No such app. Not yours.',
      'SOMETHING_NEW: New. (at limit)',
      'Apple did not accept a value. The pointer names it.',
    ].join('\n'),
    errors: [
      {
        status: '422',
        code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
        title: 'An attribute value is invalid',
        detail: 'The key is too short',
        source: { pointer: '/data/attributes/publicKey' },
      },
      { code: 'ENTITY_ERROR.RELATIONSHIP.INVALID' },
      { code: 'SOMETHING_NEW', source: { parameter: 'limit' } },
    ],
  });
});

test.each([
  ['not a list', 'broken', 'The response was text/plain'],
  ['an empty list', [], 'The response was text/plain'],
  ['a list of null', [null, 7], '\nno code: '],
  ['an entry whose members have the wrong types', [{ code: 7, title: {}, source: 'here' }], '\nno code: '],
  [
    "a code that is a property of JavaScript's objects",
    [{ code: 'constructor', title: 'No' }],
    '\nconstructor: No.',
  ],
])('throws an ApiError if the errors are %s', async (_, errors, part) => {
  const error = await registerAgainst(400, errors);
  expect(error).toMatchObject({
    code: 'ERR_API_REFUSED',
    status: 400,
    message: expect.stringContaining(part),
  });
  expect(String(error)).not.toMatch(/\[object Object\]|undefined|native code/);
});

describe('text that could forge a line of a log', () => {
  const forged =
    '\u001b[2J\u001b[31mok\r\n::error::forged\n::add-mask::x\u202e\u0085\u2028 eyJhbGciOiJFUzI1NiJ9.e30.c2ln';

  test("in Apple's errors is escaped, and shown without tokens", async () => {
    const error = await registerAgainst(409, [
      { status: '409', code: forged, title: forged, detail: forged, source: { pointer: forged } },
    ]);
    const message = error instanceof Error ? error.message : '';
    expect(message).not.toMatch(CONTROL);
    expect(message).not.toMatch(/^::/m);
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain('eyJ');
    expect(JSON.stringify(error)).not.toMatch(/\\u001b|\\n::/);
  });

  test.each(['content-type', 'location'])(
    'in a %s header or a page is shown without commands',
    async (name) => {
      const { register } = await prepareRegistration();
      const headers = { [name]: 'text/\u0085x' };
      const server = await openServer(() => ({
        status: name === 'location' ? 302 : 400,
        headers,
        body: forged,
      }));
      const error = await rejectionOf(register({ apiUrl: server.url }));
      expect(error).toMatchObject({ code: 'ERR_API_REFUSED' });
      expect(error.message).not.toMatch(CONTROL);
      expect(error.message).not.toMatch(/^::/m);
    },
  );

  test('in the ID of a key is not shown in the log or in a message', async () => {
    const { register, request, info, sandbox } = await prepareRegistration();
    await register();
    const publicKey = sandbox.state.keys[0]?.publicKey.export({ format: 'pem', type: 'spki' });
    const resource = { type: 'alternativeDistributionKeys', id: forged, attributes: { publicKey } };
    const server = await openServer(() => ({ body: JSON.stringify({ data: [resource] }) }));
    const outcome = await register({ ...request, apiUrl: server.url }).catch((caught: unknown) =>
      String(caught),
    );
    const shown = [...info, ...(typeof outcome === 'string' ? [outcome] : [])];
    expect(shown.filter((line) => CONTROL.test(line) || line.includes('\n::'))).toEqual([]);
  });
});
