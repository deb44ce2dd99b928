export type { Context, Log } from './base/context.ts';
export type { HttpTransport, HttpResponse, HttpRequest } from './base/http.ts';
export { ApiError, AscError, CancelledError, InputError, NetworkError, ReportError } from './base/errors.ts';
export { StoreError } from './base/errors.ts';
export type { ErrorCode } from './base/error-codes.ts';
export type { AppleErrorEntry, Problem } from './base/errors.ts';
export type { KeyToStore } from './rotation/stores/function-store.ts';
export type { NewKey } from './rotation/stores/key-store.ts';
export * from './library/functions/index.ts';
