import { Ajv, type ValidateFunction } from 'ajv';
import type { LoggedRequest } from '../../../src/sandbox/sandbox-state.ts';

// Written by hand from Apple's OpenAPI description 4.4.1. It is stricter: only what Apple names may be sent.

const ajv = new Ajv();

const only = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const TEXT = { type: 'string', minLength: 1 };
const PUBLIC_KEY = {
  type: 'string',
  pattern: '^-----BEGIN PUBLIC KEY-----\\n[A-Za-z0-9+/=\\n]+\\n-----END PUBLIC KEY-----\\n$',
};
const APP = only({ data: only({ type: { const: 'apps' }, id: { type: 'string', pattern: '^\\d+$' } }) });

const alternativeDistributionKeyCreateRequest = ajv.compile(
  only({
    data: only(
      {
        type: { const: 'alternativeDistributionKeys' },
        attributes: only({ publicKey: PUBLIC_KEY }),
        relationships: only({ app: APP }),
      },
      ['relationships'],
    ),
  }),
);

const alternativeDistributionDomainCreateRequest = ajv.compile(
  only({
    data: only({
      type: { const: 'alternativeDistributionDomains' },
      attributes: only({ domain: TEXT, referenceName: TEXT }),
    }),
  }),
);

const LIMIT = { limit: /^(?:[1-9]\d?|1\d\d|200)$/ };
const FIELDS = { 'fields[alternativeDistributionKeys]': /^publicKey$/ };
const APP_FILTERS = {
  'filter[bundleId]': /^[\w.-]+$/,
  'filter[name]': /./,
  sort: /^-?(?:name|bundleId|sku)$/,
  'fields[apps]': /^(?:bundleId|name)(?:,(?:bundleId|name))*$/,
};

interface Call {
  readonly call: string;
  readonly path: RegExp;
  readonly query?: Readonly<Record<string, RegExp>>;
  readonly body?: ValidateFunction;
}

const KEYS = '\\/v1\\/alternativeDistributionKeys';
const DOMAINS = '\\/v1\\/alternativeDistributionDomains';
const at = (path: string) => new RegExp(`^${path}$`);

const CALLS: readonly Call[] = [
  { call: 'GET', path: at(KEYS), query: { 'exists[app]': /^(?:true|false)$/, ...FIELDS, ...LIMIT } },
  { call: 'POST', path: at(KEYS), body: alternativeDistributionKeyCreateRequest },
  { call: 'GET', path: at(`${KEYS}\\/[\\w-]+`), query: FIELDS },
  { call: 'DELETE', path: at(`${KEYS}\\/[\\w-]+`) },
  { call: 'GET', path: at('\\/v1\\/apps\\/\\d+\\/alternativeDistributionKey'), query: FIELDS },
  { call: 'GET', path: at(DOMAINS), query: LIMIT },
  { call: 'POST', path: at(DOMAINS), body: alternativeDistributionDomainCreateRequest },
  { call: 'DELETE', path: at(`${DOMAINS}\\/[\\w-]+`) },
  { call: 'GET', path: at('\\/v1\\/apps'), query: { ...APP_FILTERS, ...LIMIT } },
];

/** Returns where a request does not match Apple's description. Any cursor of a page is accepted. */
export function findMismatches({
  method,
  path,
  body,
}: Pick<LoggedRequest, 'method' | 'path' | 'body'>): string[] {
  const url = new URL(path, 'https://api.appstoreconnect.apple.com');
  const found = CALLS.find(({ call, path: form }) => call === method && form.test(url.pathname));
  if (!found) return [`${method} ${url.pathname} is no call`];
  const parameters: Readonly<Record<string, RegExp>> = { ...found.query, cursor: /./ };
  const wrong = [...url.searchParams].filter(([name, value]) => !parameters[name]?.test(value));
  return [
    ...wrong.map(([name, value]) => `${method} ${url.pathname} takes no ${name}=${value}`),
    ...findBodyMismatches(found, body),
  ];
}

function findBodyMismatches({ call, path, body: validate }: Call, body: unknown): string[] {
  if (!validate) return body === undefined ? [] : [`${call} ${path.source} takes no body`];
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `body${instancePath} ${String(message)}`);
}
