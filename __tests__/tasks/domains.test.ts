import { expect, test } from '@jest/globals';
import { createContext } from '../../src/task/create-context.ts';
import { listDomains, NetworkError, registerDomain, removeDomain } from '../../src/index.ts';
import { parseFault } from '../../src/sandbox/faults.ts';
import { openAccount, requestsOf } from '../support/servers/account.ts';

const account = await openAccount();
const { state, credentials, context } = account;
const DOMAINS = '/v1/alternativeDistributionDomains';

function plantDomain(domain: string, referenceName = domain): void {
  state.domains.push({ id: `id-of-${domain}`, domain, referenceName, createdDate: '2026-01-01T00:00:00Z' });
}

const domainsOf = () => state.domains.map(({ domain, referenceName }) => [domain, referenceName]);

test.each([
  ['its own name', {}, 'example.com'],
  ["Apple's referenceName", { domainName: 'The shop ☕' }, 'The shop ☕'],
])('registers a domain once, with %s', async (_, name, referenceName) => {
  const request = { ...credentials, domain: 'example.com', ...name };
  const first = await registerDomain(request, context);
  expect(first).toEqual({ domainId: state.domains[0]?.id, created: true });
  await expect(registerDomain(request, context)).resolves.toEqual({ ...first, created: false });
  expect(domainsOf()).toEqual([['example.com', referenceName]]);
  expect(requestsOf(state)).toEqual([`GET ${DOMAINS} 200`, `POST ${DOMAINS} 201`, `GET ${DOMAINS} 200`]);
});

test('refuses a name of several lines, which lists could not show', async () => {
  const request = { ...credentials, domain: 'example.com', domainName: 'The\nshop' };
  await expect(registerDomain(request, context)).rejects.toMatchObject({
    problems: [{ input: 'domainName', code: 'ERR_INPUT' }],
  });
  expect(requestsOf(state)).toEqual([]);
});

test('finds a domain that Apple writes in capitals', async () => {
  plantDomain('Example.COM');
  await expect(registerDomain({ ...credentials, domain: 'example.com' }, context)).resolves.toEqual({
    domainId: 'id-of-Example.COM',
    created: false,
  });
});

test('distinguishes a domain from its parents and subdomains', async () => {
  plantDomain('example.com');
  await registerDomain({ ...credentials, domain: 'shop.example.com' }, context);
  expect(domainsOf().map(([domain]) => domain)).toEqual(['example.com', 'shop.example.com']);
});

test.each([
  ['reset=after', 1],
  ['reset=before', 2],
  ['body=cut', 1],
  ['status=500', 2],
  ['status=429', 2],
])('adds a domain once with the fault %s', async (fault, posts) => {
  state.faults.push(parseFault(`POST ${fault}`));
  const result = await registerDomain({ ...credentials, domain: 'example.com' }, context);
  expect(result).toEqual({ domainId: state.domains[0]?.id, created: true });
  expect(state.domains).toHaveLength(1);
  expect(state.requests.filter(({ method }) => method === 'POST')).toHaveLength(posts);
});

test('finds a registration that takes effect late, after a lost response', async () => {
  const { transport } = createContext();
  const late: (() => Promise<unknown>)[] = [];
  const result = await registerDomain(
    { ...credentials, domain: 'example.com' },
    {
      ...context,
      transport: async (request) => {
        if (request.method !== 'POST') return transport(request);
        await late.shift()?.();
        if (state.domains.length > 0) return transport(request);
        late.push(() => transport(request));
        throw new NetworkError('lost', { mayHaveHappened: true });
      },
    },
  );
  expect(result.domainId).toBe(state.domains[0]?.id);
  expect(state.domains).toHaveLength(1);
});

test("reports a refused registration with Apple's message", async () => {
  state.faults.push(parseFault('POST status=409 code=ENTITY_ERROR.ATTRIBUTE.INVALID'));
  const attempt = registerDomain({ ...credentials, domain: 'example.com' }, context);
  await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_CONFLICT', status: 409 });
  expect(state.domains).toEqual([]);
});

test('adds one domain in two registrations at the same time, and both return its ID', async () => {
  const request = { ...credentials, domain: 'example.com' };
  const results = await Promise.all([registerDomain(request, context), registerDomain(request, context)]);
  expect(state.domains).toHaveLength(1);
  expect(results.map(({ domainId }) => domainId)).toEqual([state.domains[0]?.id, state.domains[0]?.id]);
  expect(results.map(({ created }) => created).sort()).toEqual([false, true]);
});

test('lists all of 250 domains', async () => {
  for (let index = 0; index < 250; index += 1) plantDomain(`shop-${index}.example`, `Shop ${index}`);
  const { domains } = await listDomains(credentials, context);
  expect(domains).toEqual(
    state.domains.map(({ id, domain, referenceName }) => ({ id, domain, referenceName })),
  );
});

test.each([
  ['name', { domain: 'example.com' }],
  ['ID', { domainId: 'id-of-example.com' }],
])('removes a domain by its %s, and no other domain', async (_, request) => {
  for (const domain of ['a.example.com', 'example.com', 'example.com.example']) plantDomain(domain);
  state.faults.push(parseFault('DELETE reset=after'));
  const { removed } = await removeDomain({ ...credentials, ...request }, context);
  expect(removed).toEqual(['id-of-example.com']);
  expect(domainsOf().map(([domain]) => domain)).toEqual(['a.example.com', 'example.com.example']);
  expect(account.info[0]).toBe('Removing domain example.com (id-of-example.com)');
});

test.each([
  [{ domain: 'example.org' }, 'domain: example.org '],
  [{ domainId: 'example.com' }, 'domainId: example.com '],
])(
  'removes nothing and names the registered domains if the domain is not registered: %j',
  async (request, named) => {
    const there = 'a.example (id-of-a.example), b.example (id-of-b.example)';
    for (const domain of ['a.example', 'b.example']) plantDomain(domain);
    const attempt = removeDomain({ ...credentials, ...request }, context);
    await expect(attempt).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
    await expect(attempt).rejects.toThrow(named);
    await expect(attempt).rejects.toThrow(there);
    expect(account.warnings).toEqual([]);
    const lenient = removeDomain({ ...credentials, ...request, ifMissing: 'warn' }, context);
    await expect(lenient).resolves.toEqual({ removed: [] });
    expect(account.warnings).toEqual([expect.stringContaining(there)]);
    expect(state.domains).toHaveLength(2);
  },
);

test.each([
  'https://example.com',
  'example.com/shop',
  'Example.com',
  'localhost',
  '-a.example',
  'a..example',
  'a b.example',
])('rejects %s as a domain before any request', async (domain) => {
  const request = { ...credentials, domain };
  for (const attempt of [registerDomain(request, context), removeDomain(request, context)])
    await expect(attempt).rejects.toThrow(`domain: is "${domain}". Expected a domain in lower case`);
  expect(state.requests).toEqual([]);
});

test('rejects an invalid ID of a domain', async () => {
  const attempt = removeDomain({ ...credentials, domainId: 'a domain' }, context);
  await expect(attempt).rejects.toThrow(/^domainId: is "a domain"\. Expected (?:the|an) ID of a domain/);
});
