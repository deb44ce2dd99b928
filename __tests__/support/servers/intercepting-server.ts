import { connect, type Socket } from 'node:net';
import { openRawServer, type RawServer } from './raw-server.ts';

/**
 * Stands before a server on loopback. `answer` is given the first line of every request, such as `POST /v1/x`, and says
 * what is answered in the server's place, or nothing: then the server is asked.
 */
export async function openInterceptor(
  target: string,
  answer: (line: string) => string | undefined,
): Promise<RawServer & { url: string }> {
  const server = await openRawServer((client: Socket, first: Buffer) => {
    const behind = connect(Number(new URL(target).port), '127.0.0.1');
    behind.on('error', () => client.destroy()).pipe(client);
    client.on('close', () => behind.destroy());
    const pass = (chunk: Buffer) => {
      const [, line] = /^((?:GET|POST|PUT|DELETE) \S+) HTTP/.exec(chunk.toString()) ?? [];
      const said = line === undefined ? undefined : answer(line);
      if (said === undefined) behind.write(chunk);
      else client.write(said);
    };
    pass(first);
    client.on('data', pass);
  });
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}
