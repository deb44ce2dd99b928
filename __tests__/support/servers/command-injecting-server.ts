import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createValidResponse } from './fake-apple.ts';

/** What a server sends: a text as the value of all members with one name. */
export interface InjectedCommands {
  readonly text: string;
  readonly member: string;
  /** From 400 on, the response is an error of Apple with the text in it. */
  readonly status: number;
}

/** Names of members whose text can be shown to the user. */
export const MEMBERS = 'id name bundleId domain referenceName publicKey code title detail pointer'.split(' ');

const ERRORS = '{"errors":[{"code":"X","title":"T","detail":"D","source":{"pointer":"/p"}}]}';

export interface InjectingServer {
  readonly url: string;
  /** Sets what the next responses contain. Without an argument they are correct. */
  respondWith(commands?: InjectedCommands): void;
  close(): void;
}

export async function openInjectingServer(): Promise<InjectingServer> {
  let current: InjectedCommands | undefined;
  const server = createServer((request, response) => {
    const right = createValidResponse(request.method ?? '', `http://localhost${request.url ?? ''}`);
    const { text, member, status } = current ?? { text: '', member: '', status: 200 };
    const body = status < 300 ? right.body : ERRORS;
    const spoil = (name: string, value: unknown) => (name === member ? text : value);
    response
      .writeHead(status < 300 ? right.status : status)
      .end(body && JSON.stringify(JSON.parse(body, spoil)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    respondWith: (commands) => (current = commands),
    close: () => server.close(),
  };
}
