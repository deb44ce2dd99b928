type Claims = Readonly<Record<string, unknown>>;

/** Tokens of other services that people give instead of a token for Apple, recognized by their claims. */
const FOREIGN: readonly (readonly [name: string, is: (claims: Claims) => boolean])[] = [
  ['a client secret for Sign in with Apple', ({ aud }) => aud === 'https://appleid.apple.com'],
  ['an identity token of Sign in with Apple', ({ iss }) => iss === 'https://appleid.apple.com'],
  [
    'an OIDC token of GitHub Actions',
    ({ iss }) => startsWith(iss, 'https://token.actions.githubusercontent.com'),
  ],
  [
    'an ID token of GitLab',
    ({ project_path: path, iss }) => path !== undefined && startsWith(iss, 'https://'),
  ],
  ['a token for APNs, MusicKit, MapKit or WeatherKit', ({ iss, aud }) => aud === undefined && isTeamId(iss)],
  [
    'data that Apple signed for an app',
    ({ environment, notificationUUID }) =>
      environment === 'Production' || environment === 'Sandbox' || notificationUUID !== undefined,
  ],
];

/** The name of another service's token, with an article. Undefined if it is not recognized. */
export function foreignTokenName(claims: Claims): string | undefined {
  return FOREIGN.find(([, is]) => is(claims))?.[0];
}

function startsWith(value: unknown, start: string): boolean {
  return typeof value === 'string' && value.startsWith(start);
}

function isTeamId(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z0-9]{10}$/.test(value);
}
