import { expect, test } from '@jest/globals';
import { getOwn } from '../../src/base/get-own.ts';
import { loadTask } from '../../src/tasks/load-task.ts';

/** Why a mode rejects the value of an input. Undefined if it accepts it. */
async function refusalOf(mode: string, input: string, given: string): Promise<string | undefined> {
  const found = getOwn((await loadTask(mode)).inputs, input);
  if (!found) throw new Error(`${mode} has no ${input}`);
  try {
    found.type.parse(given, () => undefined);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const SEALED = 'the output `sealed` of another mode: five parts separated by dots';
const OTHER_FORM = `does not have the right form. Expected ${SEALED}`;
const repository = (given: string) => `is "${given}". Expected owner/name`;

/** Of a mode's input: a text, and why it is refused, if it is. */
const CASES: readonly (readonly [name: string, given: string, refusal?: string])[] = [
  ['find-app app-name', '', 'is empty. Expected the name of an app'],
  ['generate-key store-file', '', 'is empty. Expected a path'],
  [
    'install-verification-token distribution-key-id',
    '',
    'is empty. Expected the ID of the key, as returned when it was registered',
  ],
  ['introductory-offer-jws product-id', '', 'is empty. Expected a product ID'],
  ['register-domain domain-name', '', 'is empty. Expected a name'],
  ['verify-token token', '', 'is empty. Expected a token: three parts separated by dots'],
  ['verify-token expect-issuer', ' ', 'is empty. Expected an issuer'],
  ['verify-token expect-audience', '', 'is empty. Expected an audience'],
  ['verify-token expect-developer', '', 'is empty. Expected a Developer ID'],
  ['verify-token expect-key-id', '', 'is empty. Expected a key ID'],
  ['open-sealed sealed', 'eyJ_-.a.b.c.d'],
  ['open-sealed sealed', 'eyJ..b..'],
  ['open-sealed sealed', '', `is empty. Expected ${SEALED}`],
  ['open-sealed sealed', 'a.b.c', OTHER_FORM],
  ['open-sealed sealed', 'a.b.c.d.e.f', OTHER_FORM],
  ['open-sealed sealed', '.b.c.d.e', OTHER_FORM],
  ['open-sealed sealed', 'correct horse a.b.c.d.e', OTHER_FORM],
  ['open-sealed sealed', 'a.b.c.d.e battery', OTHER_FORM],
  ['open-sealed tokens-file', '', 'is empty. Expected a path'],
  ['key-file tool', 'electron-builder'],
  ['key-file tool', ' fastlane\n'],
  ['key-file tool', 'p8', 'is "p8". Expected xcode or fastlane or electron-builder or tauri or expo'],
  ['rotate-key store-file', '', 'is empty. Expected a path'],
  ['rotate-key github-token', '', 'is empty. Expected a token'],
  ['rotate-key secret-environment', 'release.v1'],
  ['rotate-key secret-environment', '...'],
  ['rotate-key secret-environment', '..', 'is "..". Expected the name of an environment'],
  ['rotate-key secret-organization', '.', 'is ".". Expected the name of an organization'],
  ['rotate-key secret-organization', '', 'is empty. Expected the name of an organization'],
  ['rotate-key github-repository', 'octo-org/.github'],
  ['rotate-key github-repository', '.octo/octo.js'],
  ['rotate-key github-repository', 'octo/..js'],
  ['rotate-key github-repository', '..octo/js'],
  ['rotate-key github-repository', './js', repository('./js')],
  ['rotate-key github-repository', '../js', repository('../js')],
  ['rotate-key github-repository', 'octo/.', repository('octo/.')],
  ['rotate-key github-repository', 'octo/..', repository('octo/..')],
  ['rotate-key github-repository', 'octo', repository('octo')],
  ['rotate-key github-repository', 'octo/js/x', repository('octo/js/x')],
  ['rotate-key secret-name', 'Ab_9'],
  [
    'rotate-key secret-name',
    'github_token',
    'is "github_token". Expected the name of a GitHub Actions secret: letters, digits and _, without a digit or GITHUB_ at the start',
  ],
];

test.each(CASES.map(([name, given, refusal]) => ({ name, given, refusal })))(
  '$name given as "$given": $refusal',
  async ({ name, given, refusal }) => {
    const [mode = '', input = ''] = name.split(' ');
    expect(await refusalOf(mode, input, given)).toBe(refusal);
  },
);
