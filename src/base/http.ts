/** One HTTP request, as an `HttpTransport` receives it. */
export interface HttpRequest {
  /** The HTTP method. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** An absolute `https` URL, or `http` for a loopback address. */
  readonly url: string;
  /** Header values by name. `authorization` contains a secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** The request body, as text. */
  readonly body?: string;
  /** Milliseconds that the whole exchange may take, including the response body. */
  readonly timeout: number;
  /** Ends the request early, because its result is no longer needed. */
  readonly signal?: AbortSignal;
}

/** The response to one HTTP request. */
export interface HttpResponse {
  /** The HTTP status code. */
  readonly status: number;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The response body, as text. */
  readonly body: string;
}

/**
 * Sends one request and returns its response with any status. It does not follow redirects and does not retry.
 * Throws `NetworkError` if there is no complete response.
 */
export type HttpTransport = (request: HttpRequest) => Promise<HttpResponse>;
