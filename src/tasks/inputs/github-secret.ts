import { optional } from '../../task/definition.ts';
import { pattern, text } from '../../task/input-types.ts';
import { headerSecret } from '../../task/secret-types.ts';
import { githubApiUrl } from './api.ts';

const secretName = pattern(
  /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i,
  'the name of a GitHub Actions secret: letters, digits and _, without a digit or GITHUB_ at the start',
);

/** A name that becomes part of a URL of GitHub's API. `.` and `..` would lead to another URL. */
const named = (what: string) =>
  text(`the name of an ${what}`, (name) =>
    /^\.{1,2}$/.test(name) ? `is "${name}". Expected the name of an ${what}` : undefined,
  );

/** A GitHub Actions secret to store a private key in. */
export const githubSecretInputs = {
  'github-token': optional(
    headerSecret('a token'),
    "GitHub token that can write secrets. The workflow's GITHUB_TOKEN cannot.",
    {
      environment: ['GH_TOKEN'],
      readVariablesOnlyWith: 'secret-name',
      term: "GitHub's token",
    },
  ),
  'secret-name': optional(secretName, 'GitHub Actions secret to store the private key in.', {
    showInSummary: true,
    term: 'the name of the secret',
  }),
  'secret-environment': optional(named('environment'), 'Environment that the secret belongs to.', {
    showInSummary: true,
  }),
  'secret-organization': optional(named('organization'), 'Organization that the secret belongs to.', {
    showInSummary: true,
  }),
  'github-repository': optional(
    pattern(/^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/, 'owner/name'),
    'Repository that the secret belongs to, as owner/name; the Action uses the current repository by default.',
    {
      runnerVariable: 'GITHUB_REPOSITORY',
      readVariablesOnlyWith: 'secret-name',
      term: 'the repository of the secret',
    },
  ),
  'github-api-url': optional(
    githubApiUrl,
    "URL of GitHub's API. Default: https://api.github.com; the Action uses the API of its runner.",
    {
      runnerVariable: 'GITHUB_API_URL',
      readVariablesOnlyWith: 'secret-name',
    },
  ),
};
