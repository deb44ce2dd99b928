import { connect, type Socket } from 'node:net';
import { openRawServer, type RawServer } from './raw-server.ts';

/**
 * Starts a server in front of another one. `response` receives the first line of each request, such as `POST /v1/x`, and
 * returns a response, or undefined to pass the request on.
 */
export async function openInterceptor(
  target: string,
  response: (line: string) => string | undefined,
): Promise<RawServer & { url: string }> {
  const server = await openRawServer((client: Socket, first: Buffer) => {
    const behind = connect(Number(new URL(target).port), '127.0.0.1');
    behind.on('error', () => client.destroy()).pipe(client);
    client.on('close', () => behind.destroy());
    const pass = (chunk: Buffer) => {
      const [, line] = /^((?:GET|POST|PUT|DELETE) \S+) HTTP/.exec(chunk.toString()) ?? [];
      const replaced = line === undefined ? undefined : response(line);
      if (replaced === undefined) behind.write(chunk);
      else client.write(replaced);
    };
    pass(first);
    client.on('data', pass);
  });
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}
