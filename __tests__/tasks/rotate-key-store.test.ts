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
    'no place for the new key',
    {},
    'storeFile: is missing. A new private key that is stored nowhere would be lost. Give this or one of store, secretName, distributionPrivateKey',
  ],
  [
    'a secret without a token',
    { secretName: 'KEY', githubRepository: 'octo-org/shop' },
    'githubToken: is missing. It is needed with secretName',
  ],
  [
    'a secret without a repository or an organization',
    { secretName: 'KEY', githubToken: 'github_pat_x' },
    'secretName: cannot be used without one of githubRepository, secretOrganization',
  ],
  [
    'a secret without a repository, an organization or a token',
    { secretName: 'KEY' },
    'githubToken: is missing. It is needed with secretName\nsecretName: cannot be used without one of githubRepository, secretOrganization',
  ],
  [
    'an environment without a secret name',
    { storeFile: 'x', secretEnvironment: 'live' },
    'secretName: is missing. It is needed with secretEnvironment',
  ],
  [
    'an organization without a secret name',
    { storeFile: 'x', secretOrganization: 'o' },
    'secretName: is missing. It is needed with secretOrganization',
  ],
  [
    'an empty environment',
    { ...secret, secretEnvironment: ' ' },
    'secretEnvironment: is empty. Expected the name of an environment',
  ],
  [
    'an empty organization',
    { ...secret, secretOrganization: ' ' },
    'secretOrganization: is empty. Expected the name of an organization',
  ],
  ['an empty path', { storeFile: ' ' }, 'storeFile: is empty. Expected a path'],
  ['an empty token', { ...secret, githubToken: ' ' }, 'githubToken: is empty. Expected a token'],
  ['a secret name with a hyphen', { ...secret, secretName: 'A-B' }, `secretName: is "A-B". Expected ${NAME}`],
  [
    'a secret name that begins with a digit',
    { ...secret, secretName: '1A' },
    `secretName: is "1A". Expected ${NAME}`,
  ],
  [
    'a secret name that GitHub reserves',
    { ...secret, secretName: 'github_a' },
    `secretName: is "github_a". Expected ${NAME}`,
  ],
  ['a secret name with a space', { ...secret, secretName: 'A B' }, `secretName: is "A B". Expected ${NAME}`],
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
