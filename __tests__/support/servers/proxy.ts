import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { joinSockets } from './tls-proxy.ts';

export interface Proxy {
  readonly port: number;
  /** The head of each request that arrived, as lines. */
  readonly heads: readonly (readonly string[])[];
  close(): Promise<void>;
}

/** Starts a proxy that responds to CONNECT with the next of `statuses`, then with 200, and connects to `target`. */
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
      if (status.startsWith('200')) joinSockets(client, connect(target.port, '127.0.0.1'));
      else client.end();
    });
  });
  return listen(server, heads, port);
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
