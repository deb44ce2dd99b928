import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';

/** A TLS front of a local server: Apple is called over TLS, and its handshake is part of what a run costs. */
export async function startTlsFront(url: string, folder: string) {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  makeCertificate(key, certificate);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (client) => {
    const behind = connect(Number(new URL(url).port), '127.0.0.1');
    client.on('error', () => behind.destroy()).pipe(behind);
    behind.on('error', () => client.destroy()).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}`, certificate, close: () => server.close() };
}

function makeCertificate(key: string, certificate: string): void {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-noenc'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const words = ['req', '-x509', '-days', '2', ...curve, ...names, '-keyout', key, '-out', certificate];
  try {
    execFileSync('openssl', words, { stdio: 'pipe' });
  } catch (error) {
    throw new Error('The benchmark needs openssl 3 to make a certificate', { cause: error });
  }
}
