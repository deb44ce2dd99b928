import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createValidResponse } from './fake-apple.ts';

/** What a server puts into its answers: a text in place of all members of one name. */
export interface HostileBehavior {
  readonly text: string;
  readonly member: string;
  /** 400 and above: the answer is an error of Apple's, with the text in it. */
  readonly status: number;
}

/** Names of members whose text may come back to the user. */
export const MEMBERS = 'id name bundleId domain referenceName publicKey code title detail pointer'.split(' ');

const ERRORS = '{"errors":[{"code":"X","title":"T","detail":"D","source":{"pointer":"/p"}}]}';

export interface HostileServer {
  readonly url: string;
  /** Sets what is put into the next answers; without an argument they are right. */
  answerWith(hostility?: HostileBehavior): void;
  close(): void;
}

export async function openHostileServer(): Promise<HostileServer> {
  let current: HostileBehavior | undefined;
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
    answerWith: (hostility) => (current = hostility),
    close: () => server.close(),
  };
}
