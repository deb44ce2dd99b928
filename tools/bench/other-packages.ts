import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commands } from './measure.ts';

/** Scripts that make one token, by package, as the package's own documentation shows. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'jsonwebtoken@9.0.3': `
    import jwt from 'jsonwebtoken';
    jwt.sign({}, KEY, { algorithm: 'ES256', keyid: ID, issuer: ISSUER, audience: 'appstoreconnect-v1', expiresIn: '15m' });`,
  'jose@6.2.17': `
    import { importPKCS8, SignJWT } from 'jose';
    await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: ID, typ: 'JWT' }).setIssuer(ISSUER).setIssuedAt()
      .setAudience('appstoreconnect-v1').setExpirationTime('15m').sign(await importPKCS8(KEY, 'ES256'));`,
  '@apple/app-store-server-library@3.1.0': `
    import { PromotionalOfferV2SignatureCreator } from '@apple/app-store-server-library';
    new PromotionalOfferV2SignatureCreator(KEY, ID, ISSUER, 'com.example.app').createSignature('gold', 'spring');`,
  'node-app-store-connect-api@5.0.6': `
    import { api } from 'node-app-store-connect-api';
    await api({ issuerId: ISSUER, apiKey: ID, privateKey: KEY });`,
  '@rage-against-the-pixel/app-store-connect-api@4.4.1': `
    import client from '@rage-against-the-pixel/app-store-connect-api';
    await new client.AppStoreConnectClient({ issuerId: ISSUER, privateKeyId: ID, privateKey: KEY }).getToken();`,
};

/** Installs other packages that make tokens into a folder, and returns a run of each that makes one. */
export async function installOtherPackages(folder: string, pem: string): Promise<Commands> {
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, ...Object.keys(SCRIPTS)], { cwd: folder });
  const key = `const [KEY, ID, ISSUER] = [${JSON.stringify(pem)}, '2X9R4HXF34', '57246542-96fe-1a63-e053-0824d011072a'];`;
  const commands = Object.entries(SCRIPTS).map(async ([name, script], index) => {
    const path = join(folder, `${index}.mjs`);
    await writeFile(path, key + script);
    return [name.replace(/@[\d.]+$/, ''), { args: [path], env: {} }] as const;
  });
  return Object.fromEntries(await Promise.all(commands));
}
