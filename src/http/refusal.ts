import type { HttpResponse } from '../base/http.ts';

/** Responses of gateways and of servers that did not wait: they say nothing about what the request did. */
const UNCLEAR = new Set([408, 425, 499]);

/**
 * Whether a response proves that the request changed nothing: a 4xx with the server's own error (`own`), because a gateway
 * may send any status after the server has done its work. A 429 needs no body: what counts requests stands before the work.
 */
export function isRefusal({ status, afterDoubt = false }: HttpResponse, own: boolean): boolean {
  if (afterDoubt || status < 400 || status >= 500 || UNCLEAR.has(status)) return false;
  return own || status === 429;
}
