import { describe, expect, test } from '@jest/globals';
import { ensureDomain, listDomains, removeDomain } from '../../src/app-store-connect/domains.ts';
import { readId } from '../../src/app-store-connect/resources.ts';
import { NetworkError } from '../../src/base/errors.ts';
import { json, scriptedApi } from '../support/servers/scripted-responses.ts';

const wanted = { domain: 'example.com', referenceName: 'Example' };
const domain = (id: string, name: unknown = 'example.com') => ({
  id,
  attributes: { domain: name, referenceName: 'Example' },
});
const list = (...data: unknown[]) => json({ data });
const lost = () => new NetworkError('The line broke', { mayHaveHappened: true });
const conflict = json({ errors: [{ code: 'ENTITY_ERROR', title: 'No' }] }, { status: 409 });

const DOMAINS = '/v1/alternativeDistributionDomains';
const LOOK = `GET ${DOMAINS}?limit=200`;

describe('an ID', () => {
  test.each(['1', 'a-b_c', '+/==', '-rival', 'a.b:c~d', `a${'b'.repeat(199)}`])('can be %j', (id) => {
    expect(readId(id, 'a key')).toBe(id);
  });

  test.each([
    undefined,
    7,
    '',
    ' ',
    'a b',
    'a#b',
    '.a',
    '?a',
    'a\n',
    'é',
    'a$(x)',
    'a`x`',
    'a;b',
    'a&b',
    'a|b',
    'a"b',
    `a${'b'.repeat(200)}`,
  ])('cannot be %j', (id) => {
    expect(() => readId(id, 'a key')).toThrow(
      expect.objectContaining({
        code: 'ERR_NETWORK_RESPONSE',
        mayHaveHappened: true,
        message: 'The response contains a key without a usable ID',
      }),
    );
  });
});

test('of a domain without attributes is returned without invented values', async () => {
  const { api } = scriptedApi([list({ id: '1' }, domain('2', 7), domain('3', 'a\nb'))]);
  expect(await listDomains(api)).toEqual([
    { id: '1', domain: '', referenceName: '' },
    { id: '2', domain: '', referenceName: 'Example' },
    { id: '3', domain: 'a\nb', referenceName: 'Example' },
  ]);
});

describe('a domain', () => {
  test('is not added if it is registered, in any case', async () => {
    const { api, asked } = scriptedApi([list(domain('1', 'Example.COM'))]);
    expect(await ensureDomain(api, wanted)).toEqual({ id: '1', created: false });
    expect(asked()).toEqual([LOOK]);
  });

  test('is added if it is not registered', async () => {
    const { api, requests } = scriptedApi([list(domain('1', 'example.org')), json({ data: domain('2') })]);
    expect(await ensureDomain(api, wanted)).toEqual({ id: '2', created: true });
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
      data: { type: 'alternativeDistributionDomains', attributes: wanted },
    });
  });

  test('is found if another program adds it at the same time', async () => {
    const { api, waits } = scriptedApi([list(), conflict, list(domain('3'))]);
    expect(await ensureDomain(api, wanted)).toEqual({ id: '3', created: false });
    expect(waits).toEqual([]);
  });

  test('is looked up after a second, and reported as added, if the response is lost', async () => {
    const { api, waits, asked } = scriptedApi([list(), lost(), list(domain('4'))]);
    expect(await ensureDomain(api, wanted)).toEqual({ id: '4', created: true });
    expect(waits).toEqual([1_000]);
    expect(asked()).toEqual([LOOK, `POST ${DOMAINS}`, LOOK]);
  });

  test('is given up if three responses are lost', async () => {
    const { api, waits } = scriptedApi([list(), ...[1, 2, 3].flatMap(() => [lost(), list()])]);
    await expect(ensureDomain(api, wanted)).rejects.toMatchObject({
      code: 'ERR_NETWORK_CONNECTION',
      message:
        'The line broke. Tried 3 times, and checked each time whether it had been added. Run the step again later',
      mayHaveHappened: true,
      cause: expect.any(NetworkError),
    });
    expect(waits).toEqual([1_000, 1_000, 1_000]);
  });

  test("is given up with the server's message after three responses of 500", async () => {
    const { api } = scriptedApi([list(), ...[1, 2, 3].flatMap(() => [{ status: 500 }, list()])]);
    await expect(ensureDomain(api, wanted)).rejects.toMatchObject({
      code: 'ERR_API_UNAVAILABLE',
      status: 500,
      message: expect.not.stringContaining('checked each time'),
    });
  });

  test.each([
    [conflict, list(), 'was refused with 409'],
    [{ ...conflict, status: 400 }, list(), 'was refused with 400'],
  ])('causes an error if Apple refuses it: %#', async (refusal, after, message) => {
    const { api } = scriptedApi([list(), refusal, after]);
    await expect(ensureDomain(api, wanted)).rejects.toThrow(message);
  });

  test.each([408, 425, 498, 499, 500])(
    'whose adding comes to %i is looked for, unless Apple refuses it',
    async (status) => {
      const { api, waits } = scriptedApi([list(), { ...conflict, status }, list(domain('5'))]);
      const outcome = await ensureDomain(api, wanted).catch(() => 'refused');
      expect(outcome).toEqual(status === 498 ? 'refused' : { id: '5', created: true });
      expect(waits).toHaveLength(status === 498 ? 0 : 1);
    },
  );

  test.each([
    [204, undefined],
    [403, 'DELETE /v1/alternativeDistributionDomains/a%2Fb was refused with 403.'],
  ])('is removed, with the response %i', async (status, message) => {
    const { api, asked } = scriptedApi([{ status }]);
    const outcome: unknown = await removeDomain(api, 'a/b').catch((error: unknown) => error);
    if (message === undefined) expect(outcome).toBeUndefined();
    else expect((outcome as Error).message).toMatch(message);
    expect(asked()).toEqual([`DELETE ${DOMAINS}/a%2Fb`]);
  });
});
