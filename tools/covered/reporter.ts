import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface TestResult {
  readonly v8Coverage?: readonly { readonly result: { readonly url: string } }[];
}

/** Writes what each suite ran in the process of the tests as Node.js itself writes it for the processes that they start. */
export default class CoverageReporter {
  onTestResult(_: unknown, { v8Coverage = [] }: TestResult): void {
    const result = v8Coverage.map((script) => ({
      ...script.result,
      url: pathToFileURL(script.result.url).href,
    }));
    const path = join(String(process.env.COVERAGE_FOLDER), `coverage-${randomUUID()}.json`);
    writeFileSync(path, JSON.stringify({ result }));
  }
}
