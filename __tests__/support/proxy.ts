import { readFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { openssl } from './judges.ts';

const HOST = 'api.appstoreconnect.apple.com';

export interface Proxy {
  readonly port: number;
  /** The head of every request that arrived, as lines. */
  readonly heads: readonly (readonly string[])[];
  close(): Promise<void>;
}

/**
 * Stands in for Apple's host: takes TLS with a certificate of that name, written to `apple.crt` in the folder, and hands
 * what is inside to a server on loopback.
 */
export async function standInForApple(folder: string, { port }: { port: number }): Promise<Proxy> {
  const [key, certificate] = [join(folder, 'apple.key'), join(folder, 'apple.crt')];
  const subject = `-subj /CN=${HOST} -addext subjectAltName=DNS:${HOST}`;
  openssl(
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 ${subject} -keyout ${key} -out ${certificate}`,
  );
  const server = createTlsServer(
    { key: await readFile(key), cert: await readFile(certificate) },
    (inside) => {
      lead(inside, connect(port, '127.0.0.1'));
    },
  );
  return listen(server, [], 0);
}

/** A proxy that answers CONNECT with the next of `statuses`, 200 when they are used up, and then leads to `target`. */
export async function startProxy(
  target: { port: number },
  { statuses = [], port = 0 }: { statuses?: readonly string[]; port?: number } = {},
): Promise<Proxy> {
  const heads: string[][] = [];
  const server = createServer((client) => {
    client.once('data', (head) => {
      const status = statuses[heads.length] ?? '200 Connection established';
      heads.push(head.toString().trim().split('\r\n'));
      client.write(`HTTP/1.1 ${status}\r\n\r\n`);
      if (status.startsWith('200')) lead(client, connect(target.port, '127.0.0.1'));
      else client.end();
    });
  });
  return listen(server, heads, port);
}

function lead(one: Socket, other: Socket): void {
  one.on('error', () => other.destroy()).pipe(other);
  other.on('error', () => one.destroy()).pipe(one);
}

async function listen(server: Server, heads: string[][], port: number): Promise<Proxy> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => open.add(socket));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      for (const socket of open) socket.destroy();
    });
  return { port: (server.address() as AddressInfo).port, heads, close };
}
