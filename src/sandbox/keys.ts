import { createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import { quote } from '../base/safe-text.ts';
import { appleError, json, notFound, page, type RouteRequest, type SandboxResponse } from './responses.ts';
import type { SandboxKey, SandboxState } from './sandbox-state.ts';

const TYPE = 'alternativeDistributionKeys';

/** GET /v1/alternativeDistributionKeys */
export function listKeys(state: SandboxState, { url }: RouteRequest): SandboxResponse {
  const exists = url.searchParams.get('exists[app]');
  const keys = state.keys.filter(
    (key) => exists === null || (key.appId !== undefined) === (exists === 'true'),
  );
  return page(
    url,
    keys.map((key) => resource(key, url)),
  );
}

/** GET /v1/alternativeDistributionKeys/{id} */
export function readKey(state: SandboxState, { url, params: [id = ''] }: RouteRequest): SandboxResponse {
  const key = state.keys.find((candidate) => candidate.id === id);
  return key ? json(200, { data: resource(key, url), links: { self: url.href } }) : notFound(TYPE, id);
}

/** GET /v1/apps/{id}/alternativeDistributionKey. `data` is null for an app without a key, as at Apple. */
export function readAppKey(
  state: SandboxState,
  { url, params: [appId = ''] }: RouteRequest,
): SandboxResponse {
  if (!state.apps.some((app) => app.id === appId)) return notFound('apps', appId);
  const key = state.keys.findLast((candidate) => candidate.appId === appId);
  return json(200, { data: key ? resource(key, url) : null, links: { self: url.href } });
}

/** GET /v1/apps/{id}/relationships/alternativeDistributionKey. `data` is null for an app without a key, as at Apple. */
export function readAppKeyId(
  state: SandboxState,
  { url, params: [appId = ''] }: RouteRequest,
): SandboxResponse {
  if (!state.apps.some((app) => app.id === appId)) return notFound('apps', appId);
  const key = state.keys.findLast((candidate) => candidate.appId === appId);
  const related = `${url.origin}/v1/apps/${appId}/alternativeDistributionKey`;
  return json(200, { data: key ? { type: TYPE, id: key.id } : null, links: { self: url.href, related } });
}

/** DELETE /v1/alternativeDistributionKeys/{id} */
export function removeKey(state: SandboxState, { params: [id = ''] }: RouteRequest): SandboxResponse {
  const index = state.keys.findIndex((key) => key.id === id);
  if (index < 0) return notFound(TYPE, id);
  state.keys.splice(index, 1);
  return { status: 204 };
}

interface CreateRequest {
  readonly data?: {
    readonly type?: unknown;
    readonly attributes?: { readonly publicKey?: unknown };
    readonly relationships?: { readonly app?: { readonly data?: { readonly id?: unknown } } };
  };
}

/** POST /v1/alternativeDistributionKeys */
export function addKey(state: SandboxState, { url, body }: RouteRequest): SandboxResponse {
  const { data } = (body ?? {}) as CreateRequest;
  if (data?.type !== TYPE) return invalid('/data/type', `the type must be '${TYPE}'`);
  const publicKey = readSubmittedKey(data.attributes?.publicKey);
  if (!publicKey) return invalid('/data/attributes/publicKey', 'the public key is not a P-256 public key');
  const appId = data.relationships?.app?.data?.id;
  if (appId !== undefined && !state.apps.some((app) => app.id === appId))
    return invalid('/data/relationships/app', `there is no app ${quote(appId)}`);
  if (state.keys.some((key) => key.appId === appId && key.publicKey.equals(publicKey)))
    return invalid('/data/attributes/publicKey', 'the public key is registered already');
  if (state.oneKeyPerApp && appId !== undefined && state.keys.some((key) => key.appId === appId)) {
    return appleError(409, {
      code: 'STATE_ERROR',
      title: 'The request cannot be fulfilled because of the state of another resource.',
      detail: `App ${quote(appId)} already has an alternative distribution key`,
    });
  }
  const key: SandboxKey = {
    id: randomUUID(),
    publicKey,
    appId: typeof appId === 'string' ? appId : undefined,
  };
  state.keys.push(key);
  return json(201, { data: resource(key, url), links: { self: `${url.href}/${key.id}` } });
}

function invalid(pointer: string, detail: string): SandboxResponse {
  return appleError(409, {
    code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
    title: 'The provided entity includes an attribute with an invalid value',
    detail,
    pointer,
  });
}

/** Refuses a private key, which Apple is not known to do, so that a test shows the mistake. */
function readSubmittedKey(text: unknown): KeyObject | undefined {
  if (typeof text !== 'string' || text.includes('PRIVATE')) return undefined;
  try {
    const key = createPublicKey(
      text.includes('-----') ? text : { key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' },
    );
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}

function resource(key: SandboxKey, url: URL): object {
  const self = `${url.origin}/v1/${TYPE}/${key.id}`;
  return { type: TYPE, id: key.id, attributes: { publicKey: renderKey(key) }, links: { self } };
}

/** Apple returns public keys in different forms. The ID decides here, so that clients see all: PEM, PEM on one line, base64. */
function renderKey({ id, publicKey }: SandboxKey): string {
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const forms = [pem, pem.replaceAll('\n', ''), pem.replace(/-----[A-Z ]+-----|\n/g, '')];
  return forms[parseInt(id.slice(0, 2), 16) % forms.length] ?? pem;
}
