import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonwebtoken from 'jsonwebtoken';

/** Runs openssl, and returns what it wrote. */
export function openssl(args: string, input: string | Buffer = ''): Buffer {
  return execFileSync('openssl', args.split(' '), { input, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Decodes the header and the claims of a token without checking its signature. */
export function decodeToken(token: string): { header: unknown; claims: Record<string, unknown> } {
  const [header, claims] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  return {
    header: JSON.parse(header ?? '') as unknown,
    claims: JSON.parse(claims ?? '') as Record<string, unknown>,
  };
}

/** Whether openssl accepts the ES256 signature of the token with this public key. */
export function opensslAccepts(token: string, publicKey: string): boolean {
  const [header, claims, signature = ''] = token.split('.');
  const folder = mkdtempSync(join(tmpdir(), 'asc-credentials-judge-'));
  try {
    const files = { key: join(folder, 'key.pem'), signature: join(folder, 'signature.der') };
    writeFileSync(files.key, publicKey);
    writeFileSync(files.signature, derSignature(Buffer.from(signature, 'base64url')));
    const args = ['dgst', '-sha256', '-verify', files.key, '-signature', files.signature];
    return spawnSync('openssl', args, { input: `${String(header)}.${String(claims)}` }).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the claims if jsonwebtoken accepts the token at this time (milliseconds since 1970). Throws if not. */
export function verifyWithJsonwebtoken(token: string, publicKey: string, now: number): unknown {
  return jsonwebtoken.verify(token, publicKey, {
    algorithms: ['ES256'],
    clockTimestamp: Math.floor(now / 1000),
  });
}

/** Converts a signature of 64 bytes to the DER sequence that openssl reads. */
function derSignature(raw: Buffer): Buffer {
  if (raw.length !== 64) throw new Error(`The signature has ${raw.length} bytes instead of 64`);
  const members = Buffer.concat([raw.subarray(0, 32), raw.subarray(32)].map(derInteger));
  return Buffer.concat([Buffer.from([0x30, members.length]), members]);
}

function derInteger(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(first);
  const unsigned = (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.from([0]), digits]);
  return Buffer.concat([Buffer.from([0x02, unsigned.length]), unsigned]);
}
