import * as library from '../../../src/index.ts';
import { makeKey } from '../keys/make-keys.ts';

const apiKey = { keyId: '2X9R4HXF34', privateKey: makeKey().pkcs8 };
const UUID = '57246542-96fe-1a63-e053-0824d011072a';
const FINGERPRINT = `SHA256:${'aB+/'.repeat(11).slice(1)}`;
export const developers = {
  distributionPrivateKey: apiKey.privateKey,
  marketplaceId: '6478901234',
  developerId: UUID,
};
const install = {
  distributionPrivateKey: apiKey.privateKey,
  distributionKeyId: 'the-key',
  installerId: '6478901234',
  bundleId: 'com.example.app',
};
const server = { ...apiKey, issuerId: UUID, bundleId: 'com.example.app' };
const rotation = { ...apiKey, githubToken: 'a-token', secretName: 'ASC_KEY', githubRepository: 'octo/app' };

interface Call {
  readonly run: unknown;
  readonly request: object;
}
const asc: Call = { run: library.createAscToken, request: apiKey };
const marketplace: Call = { run: library.createMarketplaceTokens, request: developers };
const rotate: Call = { run: library.rotateKey, request: rotation };

export interface InputExamples {
  readonly input: string;
  readonly call: Call;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** Whether the value can contain separators or any characters. Others consist of a few ASCII characters. */
  readonly isFreeText?: boolean;
}

/** For each input: values that it accepts, and values that it rejects. */
export const INPUTS: readonly InputExamples[] = [
  {
    input: 'lifetime',
    call: asc,
    accepted: ['15m', '90s', '1140', '19m', '18m60s', '1s', ' "15m"\n'],
    rejected: [
      '',
      '1h',
      '0s',
      '1141',
      '-1',
      '+1',
      '1.5',
      '1e3',
      '0x1',
      '1_0',
      'm',
      '1m1m',
      '1s1m',
      '1 m',
      '٣m',
    ],
  },
  {
    input: 'lifetime',
    call: marketplace,
    accepted: ['6d23h', '1d2h3m4s', '604739', '6d23h58m59s'],
    rejected: ['7d', '604740', '99999999999', '9999999999s', 'Infinity'],
  },
  {
    input: 'inHouse',
    call: asc,
    accepted: ['true', 'True', 'TRUE', 'false', 'False', 'FALSE', ' true '],
    rejected: ['', 'yes', 'on', '1', 'tRUE', 'true false', 'constructor'],
  },
  {
    input: 'scope',
    call: asc,
    accepted: ['GET /', 'GET /v1/a?b[c]=d,e\nGET /', '- GET /v1/apps # all apps', '# apps\n\nGET /v1/apps'],
    rejected: ['', '#', 'GET', 'POST /', 'GET v1', 'get /v1', 'GET  /v1', 'GET /v1 /v2', 'GET /\nPOST /'],
    isFreeText: true,
  },
  {
    input: 'keyId',
    call: asc,
    accepted: ['2X9R4HXF34', 'abcd', 'A'.repeat(32), '\ufeff2X9R4HXF34\u200b', '`2X9R4HXF34`'],
    rejected: ['', 'abc', 'A'.repeat(33), UUID, 'null', 'None', 'undefined', '2X9R4HXF3４', '"2X9R4HXF34'],
  },
  {
    input: 'issuerId',
    call: asc,
    accepted: [UUID, UUID.toUpperCase(), `'${UUID}'`],
    rejected: ['2X9R4HXF34', UUID.slice(1), `${UUID}0`, UUID.replace('-', ''), UUID.replace('f', 'g')],
  },
  {
    input: 'marketplaceId',
    call: marketplace,
    accepted: ['6478901234', '0', '9'.repeat(20)],
    rejected: ['', UUID, '9'.repeat(21), '64789e1', '-647', '٣', 'id6478901234'],
  },
  {
    input: 'developerId',
    call: marketplace,
    accepted: [UUID, '__proto__', 'a, b\nc', `${UUID} Name, Inc.`, '* a # b', 'a'.repeat(40)],
    rejected: ['', ',\n', '# a', 'a b', 'a/b', 'a'.repeat(41), 'é', 'a\u0000b'],
    isFreeText: true,
  },
  {
    input: 'bundleId',
    call: { run: library.createServerToken, request: server },
    accepted: ['com.example.app', 'a', 'a-b.c', '6a'],
    rejected: ['', '647', '.a', 'a.', '-a', 'a-', 'a_b', 'a/b', 'com.example.*'],
  },
  {
    input: 'installType',
    call: { run: library.createInstallVerificationToken, request: install },
    accepted: ['download', 'redownload', ' download'],
    rejected: ['', 'Download', 'downlod', 'download,redownload'],
  },
  {
    input: 'distributionKeyId',
    call: { run: library.readKey, request: apiKey },
    accepted: ['the-key', 'a', 'A_b.c', '...', 'a'.repeat(100)],
    rejected: ['', '.', '..', 'a/b', 'a'.repeat(101), 'a?b', '%2e%2e'],
  },
  {
    input: 'githubRepository',
    call: rotate,
    accepted: ['octo/app', 'o.c-t_o/.github', 'octo/..js'],
    rejected: ['', 'octo', '../..', 'octo/..', 'octo/.', './app', 'a/b/c', '/app', 'octo/', 'octo/a?b'],
  },
  ...['secretEnvironment', 'secretOrganization'].map((input) => ({
    input,
    call: rotate,
    accepted: ['production', 'a/../b', '%2e%2e', 'a b', '...', 'Prüfung', '👩\u200d💻'],
    rejected: ['', ' ', '.', '..', ' "." ', 'a\u202eb', 'a\ud800'],
    isFreeText: true,
  })),
  {
    input: 'fingerprint',
    call: { run: library.removeKey, request: apiKey },
    accepted: [FINGERPRINT, `${FINGERPRINT}=`],
    rejected: ['', FINGERPRINT.slice(0, -1), `${FINGERPRINT}A`, `${FINGERPRINT}==`, FINGERPRINT.slice(7)],
  },
  {
    input: 'domain',
    call: { run: library.registerDomain, request: apiKey },
    accepted: ['example.com', 'a-b.example', 'a.bc', 'xn--bcher-kva.example', `${'a'.repeat(63)}.com`],
    rejected: ['', 'com', 'a.b', '-a.com', 'a-.com', 'a..com', '.com', 'A_b.com', `${'a'.repeat(64)}.com`],
  },
];
