import * as asc from '../app-store-connect/index.ts';
import type { CredentialCheck } from '../app-store-connect/check-credentials.ts';
import { ReportError } from '../base/errors.ts';
import { apiInputs } from './inputs/api.ts';
import { defineTask, output } from '../task/definition.ts';

/**
 * Checks an API key: clock, token, role, agreements and remaining requests. If a check fails, `outputs.report` of the error
 * contains all checks. Throws `InputError`, `ApiError`, `NetworkError`, and `ReportError` with code `ERR_CREDENTIALS`.
 *
 * @example
 * ```ts
 * import { checkCredentials } from 'asc-credentials';
 *
 * const { report } = await checkCredentials({
 *   issuerId: process.env.ASC_ISSUER_ID,
 *   keyId: process.env.ASC_KEY_ID!,
 *   privateKey: process.env.ASC_PRIVATE_KEY!,
 *   apiUrl: process.env.ASC_API_URL, // left out: Apple's own
 * });
 * console.log(report.every(({ passed }) => passed));
 * ```
 */
export const checkCredentials = defineTask({
  name: 'check-credentials',
  groupLog: true,
  inputs: apiInputs,
  outputs: {
    report: output<readonly CredentialCheck[]>(
      'The checks, as a JSON array of {check, passed, detail}. Also set if a check, and with it the step, fails.',
    ),
  },
  async run(request, context) {
    const report = [
      { check: 'key reads', passed: true, detail: 'The private key is complete and not encrypted.' },
      { check: 'curve', passed: true, detail: 'P-256, as Apple requires.' },
      ...(await asc.checkCredentials(asc.openApi(request, context))),
    ];
    for (const { check, passed, detail } of report) if (passed) context.log.info(`pass  ${check}: ${detail}`);
    const failed = report.filter(({ passed }) => !passed).map(({ check, detail }) => `${check}: ${detail}`);
    if (failed.length > 0) throw new ReportError(failed.join('\n'), { report });
    return { report };
  },
});
