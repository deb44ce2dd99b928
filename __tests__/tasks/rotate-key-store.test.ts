import { expect, test } from '@jest/globals';
import { rotateKey } from '../../src/index.ts';
import { scripted } from '../support/servers/scripted-responses.ts';
import { makeKey } from '../support/keys/make-keys.ts';

const { sec1 } = makeKey();
const credentials = { keyId: '2X9R4HXF34', privateKey: sec1 };
const secret = { githubToken: 'github_pat_x', secretName: 'KEY', githubRepository: 'octo-org/shop' };

test.each<[string, object, object[]]>([
  [
    'no place for the new key',
    {},
    [{ input: 'storeFile', others: ['store', 'secretName', 'distributionPrivateKey'] }],
  ],
  [
    'a secret without a token',
    { secretName: 'KEY', githubRepository: 'octo-org/shop' },
    [{ input: 'githubToken', others: ['secretName'] }],
  ],
  [
    'a secret without a repository or an organization',
    { secretName: 'KEY', githubToken: 'github_pat_x' },
    [{ input: 'secretName', others: ['githubRepository', 'secretOrganization'] }],
  ],
  [
    'a secret without a repository, an organization or a token',
    { secretName: 'KEY' },
    [
      { input: 'githubToken', others: ['secretName'] },
      { input: 'secretName', others: ['githubRepository', 'secretOrganization'] },
    ],
  ],
  [
    'an environment without a secret name',
    { storeFile: 'x', secretEnvironment: 'live' },
    [{ input: 'secretName', others: ['secretEnvironment'] }],
  ],
  [
    'an organization without a secret name',
    { storeFile: 'x', secretOrganization: 'o' },
    [{ input: 'secretName', others: ['secretOrganization'] }],
  ],
  ['an empty environment', { ...secret, secretEnvironment: ' ' }, [{ input: 'secretEnvironment' }]],
  ['an empty organization', { ...secret, secretOrganization: ' ' }, [{ input: 'secretOrganization' }]],
  ['an empty path', { storeFile: ' ' }, [{ input: 'storeFile' }]],
  ['an empty token', { ...secret, githubToken: ' ' }, [{ input: 'githubToken' }]],
  ['a secret name with a hyphen', { ...secret, secretName: 'A-B' }, [{ input: 'secretName' }]],
  ['a secret name that begins with a digit', { ...secret, secretName: '1A' }, [{ input: 'secretName' }]],
  ['a secret name that GitHub reserves', { ...secret, secretName: 'github_a' }, [{ input: 'secretName' }]],
  ['a secret name with a space', { ...secret, secretName: 'A B' }, [{ input: 'secretName' }]],
  ['a repository of three parts', { ...secret, githubRepository: 'a/b/c' }, [{ input: 'githubRepository' }]],
  ['a repository of one part', { ...secret, githubRepository: 'shop' }, [{ input: 'githubRepository' }]],
  ['a repository without a name', { ...secret, githubRepository: 'octo/' }, [{ input: 'githubRepository' }]],
  [
    'a repository without an owner',
    { ...secret, githubRepository: '/shop' },
    [{ input: 'githubRepository' }],
  ],
])('rejects a rotation with %s before any request', async (_, request, problems) => {
  const { context, requests } = scripted();
  await expect(rotateKey({ ...credentials, ...request } as never, context)).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_INPUT(?:_MISSING)?$/),
    problems,
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
