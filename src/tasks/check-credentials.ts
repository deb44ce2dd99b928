import * as asc from '../app-store-connect/index.ts';
import type { CredentialCheck } from '../app-store-connect/check-credentials.ts';
import type { Context } from '../base/context.ts';
import { ReportError } from '../base/errors.ts';
import { choice } from '../task/input-types.ts';
import { apiInputs } from './inputs/api.ts';
import { defineTask, output, withDefault } from '../task/definition.ts';

/**
 * Checks an API key: clock, token, agreements and remaining requests and, with the `purpose` `distribution`, the access to
 * alternative distribution. Only a check with the status `fail` is an error; `outputs.report` of the error contains all
 * checks. Throws `InputError`, and `ReportError` with code `ERR_CREDENTIALS`.
 *
 * @example
 * ```ts
 * import { checkCredentials } from 'asc-credentials';
 *
 * const { report } = await checkCredentials({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // default: Apple's API
 *   purpose: 'distribution',
 * });
 * for (const { check, status, detail } of report) console.log(status, check, detail);
 * ```
 */
export const checkCredentials = defineTask({
  name: 'check-credentials',
  groupLog: true,
  inputs: {
    ...apiInputs,
    purpose: withDefault(
      choice('api', 'distribution'),
      'api',
      'What the key is used for. `api` accepts every key that Apple accepts; `distribution` also checks the access to alternative distribution.',
    ),
  },
  outputs: {
    report: output<readonly CredentialCheck[]>(
      'The checks, as a JSON array of {check, status, detail}. The status is pass, fail, unknown or skipped. Set even if a check fails and the run ends with an error, but not if an input is not valid.',
    ),
  },
  async run({ purpose, ...request }, context) {
    const offline = checkOffline(request.issuerId, context);
    for (const check of offline) logCheck(check, context);
    const online = await asc.checkCredentials(asc.openApiForCheck(request, context), purpose);
    for (const check of online) logCheck(check, context);
    const report = [...offline, ...online];
    const failures = report.filter(({ status }) => status === 'fail');
    if (failures.length > 0) throw new ReportError(failures, { report });
    return { report };
  },
});

/** The checks without a network. The key was read before, so they pass; a key that cannot be read is an `InputError`. */
function checkOffline(issuerId: string | undefined, { nameOf }: Context): readonly CredentialCheck[] {
  const sources = [
    `the key ID from ${nameOf('the key ID')}`,
    ...(issuerId === undefined ? [] : [`the issuer ID from ${nameOf('the issuer ID')}`]),
    `the private key from ${nameOf('the private key')}`,
  ].join(', ');
  const kind = issuerId === undefined ? 'An individual key, because no issuer ID is given' : 'A team key';
  return [
    { check: 'inputs', status: 'pass', detail: `${kind}: ${sources}.` },
    { check: 'key readable', status: 'pass', detail: 'The private key is complete and not encrypted.' },
    { check: 'curve', status: 'pass', detail: 'P-256, as Apple requires.' },
  ];
}

/** Logs a check on one line. For a failed check, only the start is logged, because the error contains all of it. */
function logCheck({ check, status, detail }: CredentialCheck, { log }: Context): void {
  const [start = '', ...rest] = detail.split('\n');
  const line = `${status.padEnd('skipped'.length)}  ${check}: ${status === 'fail' ? start : [start, ...rest].join(' ')}`;
  if (status === 'unknown') log.warn(line);
  else log.info(line);
}
