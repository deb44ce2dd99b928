import { expect, test } from '@jest/globals';
import { foreignTokenName } from '../../src/tokens/foreign-tokens.ts';
import { kindOfToken } from '../../src/tokens/token-kinds.ts';

const APPLE = 'https://appleid.apple.com';
const GITHUB = 'https://token.actions.githubusercontent.com';

test.each<[string, object]>([
  ['client secret', { iss: 'TEAM123456', aud: APPLE }],
  ['identity token', { iss: APPLE, aud: 'com.example.app' }],
  ['GitHub Actions', { iss: GITHUB, aud: 'x' }],
  ['GitHub Actions', { iss: `${GITHUB}/my-enterprise`, aud: 'x' }],
  ['GitLab', { iss: 'https://gitlab.example.com', aud: 'x', project_path: 'group/project' }],
  ['APNs', { iss: 'TEAM123456' }],
  ['signed for an app', { environment: 'Production', aud: 'x' }],
  ['signed for an app', { environment: 'Sandbox' }],
  ['signed for an app', { notificationUUID: '002e14d5-51f5-4503-b5a8-c3a1af68eb20' }],
])('recognizes %s by its claims: %j', (name, claims) => {
  expect(foreignTokenName({ ...claims })).toContain(name);
  expect(kindOfToken({ ...claims })).toMatchObject({ name: foreignTokenName({ ...claims }) });
  expect(kindOfToken({ ...claims })).not.toHaveProperty('type');
});

test.each([
  {},
  { aud: `${APPLE}/` },
  { iss: `see ${GITHUB}`, aud: 'x' },
  { iss: [GITHUB], aud: 'x' },
  { iss: 'https://gitlab.example.com', aud: 'x' },
  { iss: 'gitlab.example.com', aud: 'x', project_path: 'group/project' },
  { iss: 'TEAM123456', aud: 'x' },
  { iss: 'TEAM1234567' },
  { iss: 'xTEAM123456' },
  { iss: 'team123456' },
  { iss: ['TEAM123456'] },
  { environment: 'production' },
])('does not recognize a token with the claims %j', (claims) => {
  expect(foreignTokenName(claims)).toBeUndefined();
  expect(kindOfToken(claims)).toMatchObject({ name: 'a token', audiences: [] });
});
