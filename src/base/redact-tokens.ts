/** A kind of secret found in a text. `unknown` is random text, or a password in a URL. */
export type SecretKind = 'key' | 'token' | 'unknown';

/** A word that contains dots. Tokens are searched inside it. */
const DOTTED = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g;
/** Tokens of GitHub, GitLab and CircleCI, and age keys. */
const OTHER_TOKEN =
  /(?:gh[opusr]_|github_pat_|gl(?:pat|dt|cbt|ptt|rt|soat|ft)-|CCI[A-Z]{3}_)[\w.-]{16,}|AGE-SECRET-KEY-1[A-Z0-9]{16,}/g;

/** A user and password in a URL. */
const CREDENTIALS = /(?<=:\/\/)[^\s/@:]{1,200}:[^\s/@]{1,200}(?=@)/g;

/** Replaces tokens, and users and passwords in URLs. `hide` returns the replacement. */
export function redactTokens(text: string, hide: (secret: SecretKind) => string): string {
  const shown = text.replace(OTHER_TOKEN, () => hide('token')).replace(CREDENTIALS, () => hide('unknown'));
  return shown.replace(DOTTED, (word) => {
    const start = word.search(/eyJ[\w-]{5}/);
    return start < 0 || !word.includes('.', start) ? word : word.slice(0, start) + hide('token');
  });
}
