export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for the whole exchange, the answer's body included. */
  readonly timeout: number;
  /** Ends the exchange early: nobody waits for the response any more. */
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Why no further attempt was made, for the message. */
  readonly note?: string;
  /** Whether an attempt before this one may have taken effect. */
  readonly afterDoubt?: boolean;
}

/** One request and its answer, whatever the status; a `NetworkError` where there is no whole answer. */
export type HttpTransport = (request: HttpRequest) => Promise<HttpResponse>;
