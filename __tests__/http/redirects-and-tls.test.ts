import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listKeys } from '../../src/index.ts';
import { openssl } from '../support/keys/openssl.ts';
import { findLeaks } from '../support/leaks/find-leaks.ts';
import { apiKey } from '../support/servers/fake-apple.ts';
import { textsOfError } from '../support/leaks/error-texts.ts';
import { openRawServer } from '../support/servers/raw-server.ts';
import { runRawStep } from '../support/run/raw-step.ts';
import { makeFolder } from '../support/run/folder.ts';
import { rejectionOf } from '../support/run/rejection-of.ts';

describe.each([301, 302, 303, 307, 308])('a redirect with %i', (status) => {
  test.each(['/elsewhere', '//127.0.0.1:9/x', 'https://evil.example/', 'http://localhost:9/', ''])(
    'to "%s" is not followed',
    async (location) => {
      const server = await openRawServer((socket) =>
        socket.end(`HTTP/1.1 ${status} Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`),
      );
      const attempt = listKeys({ ...apiKey, apiUrl: `http://127.0.0.1:${server.port}` });
      await expect(attempt).rejects.toMatchObject({ code: 'ERR_API_REFUSED', status });
      expect(server.arrived).toHaveLength(1);
    },
  );
});

const folder = await makeFolder();

describe('a server whose certificate', () => {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const make = (name: string) =>
    openssl(
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=${name} -addext subjectAltName=DNS:${name} -keyout ${key} -out ${certificate}`,
    );
  make('evil.example');
  const tls = { key: readFileSync(key), cert: readFileSync(certificate) };

  test('is not trusted does not receive the token, and the request is not repeated', async () => {
    const server = await openRawServer((socket) => socket.end(), tls);
    const error = await rejectionOf(listKeys({ ...apiKey, apiUrl: `https://127.0.0.1:${server.port}` }));
    expect(error).toMatchObject({ code: 'ERR_NETWORK_CERTIFICATE', permanent: true });
    expect(findLeaks([apiKey.privateKey], textsOfError(error))).toEqual([]);
    expect(server.arrived.join('')).toBe('');
  });

  test('is checked after an earlier request over http, too', async () => {
    const plain = await openRawServer((socket) =>
      socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'),
    );
    const secure = await openRawServer((socket) => socket.end(), tls);
    const ask = (apiUrl: string) => listKeys({ ...apiKey, apiUrl });
    await expect(ask(`http://127.0.0.1:${plain.port}`)).rejects.toMatchObject({ code: 'ERR_API_REFUSED' });
    await expect(ask(`https://127.0.0.1:${secure.port}`)).rejects.toThrow('SELF_SIGNED_CERT');
  });

  test('has another name does not receive the token, and the request is not repeated', async () => {
    const server = await openRawServer((socket) => socket.end(), tls);
    const inputs = { mode: 'list-keys', 'key-id': apiKey.keyId, 'private-key': apiKey.privateKey };
    const { exitCode, log } = await runRawStep(
      { ...inputs, 'api-url': `https://localhost:${server.port}` },
      { NODE_EXTRA_CA_CERTS: certificate },
    );
    expect(exitCode).toBe(1);
    expect(log).toMatch(/ERR_TLS_CERT_ALTNAME_INVALID/);
    expect(server.arrived.join('')).toBe('');
  });
});
