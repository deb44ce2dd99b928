import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { afterEach } from '@jest/globals';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

export interface RawServer {
  readonly port: number;
  /** All bytes that arrived, by connection. */
  readonly arrived: readonly string[];
}

/** Starts a server that sends the given bytes when a request has arrived. */
export async function openRawServer(
  speak: (socket: Socket, first: Buffer) => void,
  tls?: TlsOptions,
): Promise<RawServer> {
  const arrived: string[] = [];
  const serve = (socket: Socket) => {
    const number = arrived.push('') - 1;
    let spoken = false;
    socket
      .on('error', () => socket.destroy())
      .on('data', (chunk: Buffer) => {
        arrived[number] = String(arrived[number]) + chunk.toString();
        if (spoken) return;
        spoken = true;
        speak(socket, chunk);
      });
  };
  const server: Server = tls ? createTlsServer(tls, serve) : createServer(serve);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, arrived };
}
