/** What a text was found to hold that nobody may read; `unknown` is as long and random as only keys are. */
export type Secret = 'key' | 'token' | 'unknown';

/** A word with dots in it, from its beginning: tokens are looked for inside. */
const DOTTED = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g;
/** Tokens of GitHub, GitLab and CircleCI, and keys of age. */
const OTHER_TOKEN =
  /(?:gh[opusr]_|github_pat_|gl(?:pat|dt|cbt|ptt|rt|soat|ft)-|CCI[A-Z]{3}_)[\w.-]{16,}|AGE-SECRET-KEY-1[A-Z0-9]{16,}/g;

/** A user and password in an address. */
const CREDENTIALS = /(?<=:\/\/)[^\s/@:]{1,200}:[^\s/@]{1,200}(?=@)/g;

/** A text without tokens, and without users and passwords in addresses. */
export function hideTokens(text: string, hide: (secret: Secret, length?: number) => string): string {
  const shown = text.replace(OTHER_TOKEN, () => hide('token')).replace(CREDENTIALS, () => hide('unknown', 0));
  return shown.replace(DOTTED, (word) => {
    const start = word.search(/eyJ[\w-]{5}/);
    return start < 0 || !word.includes('.', start) ? word : word.slice(0, start) + hide('token');
  });
}
