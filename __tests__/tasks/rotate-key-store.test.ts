import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { scripted } from '../support/servers/scripted-responses.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const { sec1 } = makeKey();
const credentials = { keyId: '2X9R4HXF34', privateKey: sec1 };
const secret = { githubToken: 'github_pat_x', secretName: 'KEY', githubRepository: 'octo-org/shop' };
const NAME =
  'the name of a GitHub Actions secret: letters, digits and _, without a digit or GITHUB_ at the start';

test.each<[string, object, string]>([
  [
    'no place',
    {},
    'storeFile: is missing. A new private key that is stored nowhere would be lost. Give this or one of secretName, distributionPrivateKey',
  ],
  [
    'a secret without a token',
    { secretName: 'KEY', githubRepository: 'octo-org/shop' },
    'githubToken: is missing. It is needed with secretName',
  ],
  [
    'a secret of nobody',
    { secretName: 'KEY', githubToken: 'github_pat_x' },
    'secretName: cannot be used without one of githubRepository, secretOrganization',
  ],
  [
    'a secret of nobody without a token',
    { secretName: 'KEY' },
    'githubToken: is missing. It is needed with secretName\nsecretName: cannot be used without one of githubRepository, secretOrganization',
  ],
  [
    'an environment of no secret',
    { storeFile: 'x', secretEnvironment: 'live' },
    'secretName: is missing. It is needed with secretEnvironment',
  ],
  [
    'an organization of no secret',
    { storeFile: 'x', secretOrganization: 'o' },
    'secretName: is missing. It is needed with secretOrganization',
  ],
  [
    'an environment of nothing',
    { ...secret, secretEnvironment: ' ' },
    'secretEnvironment: is empty. Expected the name of an environment',
  ],
  [
    'an organization of nothing',
    { ...secret, secretOrganization: ' ' },
    'secretOrganization: is empty. Expected the name of an organization',
  ],
  ['a path of nothing', { storeFile: ' ' }, 'storeFile: is empty. Expected a path'],
  ['a token of nothing', { ...secret, githubToken: ' ' }, 'githubToken: is empty. Expected a token'],
  ['a name with a hyphen', { ...secret, secretName: 'A-B' }, `secretName: is "A-B". Expected ${NAME}`],
  ['a name with a digit first', { ...secret, secretName: '1A' }, `secretName: is "1A". Expected ${NAME}`],
  [
    "a name of GitHub's",
    { ...secret, secretName: 'github_a' },
    `secretName: is "github_a". Expected ${NAME}`,
  ],
  ['a name behind another', { ...secret, secretName: 'A B' }, `secretName: is "A B". Expected ${NAME}`],
  [
    'a repository of three parts',
    { ...secret, githubRepository: 'a/b/c' },
    'githubRepository: is "a/b/c". Expected owner/name',
  ],
  [
    'a repository of one part',
    { ...secret, githubRepository: 'shop' },
    'githubRepository: is "shop". Expected owner/name',
  ],
  [
    'a repository without a name',
    { ...secret, githubRepository: 'octo/' },
    'githubRepository: is "octo/". Expected owner/name',
  ],
  [
    'a repository without an owner',
    { ...secret, githubRepository: '/shop' },
    'githubRepository: is "/shop". Expected owner/name',
  ],
])('rejects a rotation with %s before any request', async (_, request, message) => {
  const { context, requests } = scripted();
  await expect(rotateKey({ ...credentials, ...request } as never, context)).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/),
    message,
  });
  expect(requests).toEqual([]);
});

test.each([
  [{ ...secret, secretName: '_a1' }],
  [{ ...secret, githubRepository: 'o.c-t_o/S.h-o_p' }],
  [{ secretName: 'KEY', githubToken: 'github_pat_x', secretOrganization: 'o' }],
  [{ distributionPrivateKey: makeKey().sec1 }],
])('accepts the inputs %j', async (request) => {
  const { context, requests } = scripted();
  await expect(rotateKey({ ...credentials, ...request }, context)).rejects.toThrow(
    'No such request was expected',
  );
  expect(requests).toHaveLength(1);
});
