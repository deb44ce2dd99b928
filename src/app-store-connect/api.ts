import type { Context } from '../base/context.ts';
import type { HttpRequest } from '../base/http.ts';
import { clientForRollback, createClient, type Client } from '../http/client.ts';
import type { FinalResponse } from '../http/send-with-retries.ts';
import type { ApiKey } from '../tokens/asc-token.ts';
import { createAuthorizer } from './authorizer.ts';
import { API_URL, isEnterprise } from './hosts.ts';
import { readPages, type Page } from './pages.ts';
import { readResponse, type AppleDocument } from './read-document.ts';
import { sendAuthorized, type Session } from './send-authorized.ts';

type Method = HttpRequest['method'];

/**
 * App Store Connect as one API key sees it. Paths begin with `/v1/`. All calls throw `ApiError`, `NetworkError` or
 * `CancelledError`.
 */
export interface Api extends Client {
  /** Sends a request and returns the document in its response, or undefined for DELETE. */
  call(method: Method, path: string, body?: object): Promise<AppleDocument | undefined>;
  /** Sends a request and returns its response with any status. */
  request(method: Method, path: string): Promise<FinalResponse>;
  /** Reads the `data` entries of a list, page after page, each as `read` returns it. */
  list<Entry>(path: string, read: (entry: unknown) => Entry): Promise<readonly Entry[]>;
  /** Returns the seconds by which this machine's clock is behind the server's; undefined if the response has no date. */
  clockSkewSeconds(response: FinalResponse): number | undefined;
  /** Whether the API key is an individual key. */
  readonly individual: boolean;
  /** Returns whether any request may have changed something: a POST or DELETE that was not clearly refused. */
  mayHaveChanged(): boolean;
  /** Returns the same API for the rollback of a failed run, as `clientForRollback` says. */
  forRollback(): Api;
}

/** An API key, and the server that it is for. */
export interface ApiAccess extends ApiKey {
  /** The URL of the API. Default: Apple's. */
  readonly apiUrl?: string | undefined;
}

/** Opens the API. Nothing is sent before the first call. `client` can have a time budget of its own. */
export function openApi(key: ApiAccess, context: Context, client = createClient(context)): Api {
  const baseUrl = (key.apiUrl ?? API_URL).replace(/\/+$/, '');
  const authorizer = createAuthorizer(key, { context, inHouse: isEnterprise(new URL(baseUrl)) });
  return connect(baseUrl, {
    client,
    authorizer,
    changes: { mayHaveChanged: false },
  });
}

function connect(baseUrl: string, session: Session): Api {
  const { client, authorizer, changes } = session;
  const { nameOf } = client.context;
  const readPage = async (url: string): Promise<Page> => {
    const response = await sendAuthorized({ method: 'GET', url }, session);
    const document = readResponse(response, { method: 'GET', url, authorizer, nameOf }) ?? {};
    return { document, bytes: Buffer.byteLength(response.body) };
  };
  return {
    ...client,
    call: async (method, path, body) => {
      const url = baseUrl + path;
      const response = await sendAuthorized({ method, url, body }, session);
      return readResponse(response, { method, url, authorizer, nameOf });
    },
    request: (method, path) => sendAuthorized({ method, url: baseUrl + path }, session),
    list: (path, read) => readPages(baseUrl + path, { get: readPage, read }),
    clockSkewSeconds: (response) => authorizer.clockSkewSeconds(response),
    individual: authorizer.individual,
    mayHaveChanged: () => changes.mayHaveChanged,
    forRollback: () => connect(baseUrl, { ...session, client: clientForRollback(client) }),
  };
}
