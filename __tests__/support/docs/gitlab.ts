import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A stand-in for the API of GitLab, with one project and its CI/CD variables. */
interface GitLab {
  readonly url: string;
  close(): void;
}

/** GitLab masks a value only if it has one line of at least eight characters of base64 and a few others. */
const MASKABLE = /^[\w+/=@:.~-]{8,}$/;

const PATH = /^\/api\/v4\/projects\/42\/variables\/(\w+)$/;

/** A field of a body that curl made with --form. */
function fieldOf(form: string, name: string): string {
  return new RegExp(`name="${name}"\\r\\n\\r\\n([^]*?)\\r\\n--`).exec(form)?.[1] ?? '';
}

/** Starts the stand-in on loopback. It updates variables that exist, as `PUT /projects/:id/variables/:key` does. */
export async function startGitLab(token: string): Promise<GitLab> {
  const variables = new Map([['ASC_DISTRIBUTION_PRIVATE_KEY', 'the key before']]);
  const respond = async (request: Request): Promise<[status: number, message: string]> => {
    const [, name = ''] = PATH.exec(new URL(request.url).pathname) ?? [];
    if (request.headers.get('private-token') !== token) return [401, '401 Unauthorized'];
    if (request.method !== 'PUT' || !variables.has(name)) return [404, '404 Variable Not Found'];
    const form = await request.text();
    const value = fieldOf(form, 'value');
    if (fieldOf(form, 'masked') === 'true' && !MASKABLE.test(value)) return [400, 'value is invalid'];
    variables.set(name, value);
    return [200, value];
  };
  const server = createServer((incoming, response) => {
    void (async () => {
      const { method = '', url = '' } = incoming;
      const headers = new Headers(incoming.headers as Record<string, string>);
      const body = await buffer(incoming);
      const [status, message] = await respond(
        new Request(new URL(url, 'http://gitlab'), { method, headers, body }),
      );
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
