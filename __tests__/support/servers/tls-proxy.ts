import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';

const CERTIFICATE =
  'req -x509 -days 2 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost';

export interface TlsProxy {
  readonly port: number;
  /** The path of the certificate, for NODE_EXTRA_CA_CERTS. */
  readonly certificate: string;
  close(): void;
}

/**
 * Starts a TLS proxy for a server on loopback. openssl creates its certificate in the folder, for a name such as
 * `IP:127.0.0.1` or `DNS:example.com`.
 */
export async function startTlsProxy(url: string, folder: string, name: string): Promise<TlsProxy> {
  const [key, certificate] = [join(folder, 'proxy.key'), join(folder, 'proxy.crt')];
  const files = ['-addext', `subjectAltName=${name}`, '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...CERTIFICATE.split(' '), ...files], { stdio: 'pipe' });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (client) => {
    joinSockets(client, connect(Number(new URL(url).port), '127.0.0.1'));
  });
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => open.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return { port: (server.address() as AddressInfo).port, certificate, close };
}

/** Passes on the data of both sockets until one of them ends. */
export function joinSockets(one: Socket, other: Socket): void {
  one.on('error', () => other.destroy()).pipe(other);
  other.on('error', () => one.destroy()).pipe(one);
}
