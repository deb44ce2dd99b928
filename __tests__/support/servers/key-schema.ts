import { Ajv } from 'ajv';
import type { LoggedRequest } from '../../../src/sandbox/state.ts';

// By hand from Apple's OpenAPI description 4.4.1, and stricter than it: nothing that Apple does not name may be sent.

const only = (properties: Readonly<Record<string, object>>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const app = only({ data: only({ type: { const: 'apps' }, id: { type: 'string', pattern: '^\\d+$' } }) });

const alternativeDistributionKeyCreateRequest = only({
  data: only(
    {
      type: { const: 'alternativeDistributionKeys' },
      attributes: only({
        publicKey: {
          type: 'string',
          pattern: '^-----BEGIN PUBLIC KEY-----\\n[A-Za-z0-9+/=\\n]+\\n-----END PUBLIC KEY-----\\n$',
        },
      }),
      relationships: only({ app }),
    },
    ['type', 'attributes'],
  ),
});

const validateKeyCreateRequest = new Ajv().compile(alternativeDistributionKeyCreateRequest);

const LIMIT = /^(?:[1-9]\d?|1\d\d|200)$/;
const KEY_FIELDS = { 'fields[alternativeDistributionKeys]': /^publicKey$/ };

/** The calls that Apple declares, with the query parameters of each and what their values may be. */
const CALLS: readonly (readonly [string, RegExp, Readonly<Record<string, RegExp>>])[] = [
  [
    'GET',
    /^\/v1\/alternativeDistributionKeys$/,
    { 'exists[app]': /^(?:true|false)$/, limit: LIMIT, ...KEY_FIELDS },
  ],
  ['POST', /^\/v1\/alternativeDistributionKeys$/, {}],
  ['GET', /^\/v1\/alternativeDistributionKeys\/[\w-]+$/, KEY_FIELDS],
  ['DELETE', /^\/v1\/alternativeDistributionKeys\/[\w-]+$/, {}],
  ['GET', /^\/v1\/apps\/\d+\/alternativeDistributionKey$/, KEY_FIELDS],
  [
    'GET',
    /^\/v1\/apps$/,
    {
      'filter[bundleId]': /^[\w.-]+$/,
      'filter[name]': /./,
      sort: /^-?(?:name|bundleId|sku)$/,
      'fields[apps]': /^(?:bundleId|name)(?:,(?:bundleId|name))*$/,
      limit: LIMIT,
    },
  ],
];

/** What Apple's description has against a request: nothing, or each thing in words. A page's cursor is Apple's own. */
export function complaintsAbout({
  method,
  path,
  body,
}: Pick<LoggedRequest, 'method' | 'path' | 'body'>): string[] {
  const url = new URL(path, 'https://api.appstoreconnect.apple.com');
  const call = CALLS.find(([verb, form]) => verb === method && form.test(url.pathname));
  if (!call) return [`${method} ${url.pathname} is no call`];
  const parameters: Readonly<Record<string, RegExp>> = { ...call[2], cursor: /./ };
  const wrong = [...url.searchParams].filter(([name, value]) => !parameters[name]?.test(value));
  return [
    ...wrong.map(([name, value]) => `${method} ${url.pathname} takes no ${name}=${value}`),
    ...complaintsAboutBody(method, body),
  ];
}

function complaintsAboutBody(method: string, body: unknown): string[] {
  if (method !== 'POST') return body === undefined ? [] : [`${method} takes no body`];
  validateKeyCreateRequest(body);
  return (validateKeyCreateRequest.errors ?? []).map(
    ({ instancePath, message }) => `body${instancePath} ${String(message)}`,
  );
}
