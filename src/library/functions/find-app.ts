// Generated from src/tasks by "npm run generate". Do not edit.

import type { KeyObject } from 'node:crypto';
import type { Context } from '../../base/context.ts';
import { findApp as task } from '../../tasks/find-app.ts';
import { callTask } from '../call-task.ts';

/** Every input of `findApp`, one by one. */
interface FindAppInputs {
  /** Issuer ID of the API key's team. Omit it for an individual key. */
  readonly issuerId?: string | undefined;
  /** Key ID of the API key. */
  readonly keyId: string;
  /** Private key of the API key: the contents of the .p8 file, or base64 of them. */
  readonly privateKey: string | KeyObject;
  /**
   * URL of the App Store Connect API, for a local mock or the Enterprise Program host. Must be https, except
   * on loopback.
   */
  readonly apiUrl?: string | undefined;
  /** Bundle ID of the app. */
  readonly bundleId?: string | undefined;
  /** Exact name of the app. */
  readonly appName?: string | undefined;
}

/** What `findApp` takes. */
export type FindAppRequest = FindAppInputs &
  // Exactly one of bundleId, appName.
  (
    | { readonly bundleId: string; readonly appName?: undefined }
    | { readonly appName: string; readonly bundleId?: undefined }
  );

/** What `findApp` returns. */
export interface FindAppResult {
  /** Apple ID of the app. */
  readonly appId: string;
  /** Bundle ID of the app. */
  readonly bundleId: string;
  /** Name of the app. */
  readonly appName: string;
}

/**
 * Finds an app by its exact `bundleId` or `appName`. If there is none, the error suggests similar apps. Throws `InputError`, `ApiError`, `NetworkError`.
 *
 * @see https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps
 * @example
 * ```ts
 * import { findApp } from 'asc-credentials';
 *
 * const { appId } = await findApp({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   bundleId: 'com.example.app',
 * });
 * console.log(appId);
 * ```
 */
export function findApp(request: FindAppRequest, context?: Partial<Context>): Promise<FindAppResult> {
  return callTask(task, request, context);
}
