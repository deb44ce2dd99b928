import { usePlainTerm } from '../../src/base/terms.ts';
import { describe, expect, test } from '@jest/globals';
import { apiError } from '../../src/app-store-connect/api-errors.ts';
import { readJson } from '../../src/http/read-json.ts';

const origin = { call: 'GET /v1/x', server: 'Apple' };

function response(body: string, headers: Readonly<Record<string, string>> = {}, status = 200) {
  return { status, headers, body };
}

describe("a response that is not Apple's", () => {
  const AS_IF = 'A proxy or gateway may have responded instead of Apple. Run the step again.';
  const page = '<html><head><TITLE lang="en">502 Bad Gateway</TITLE></head><body>nginx</body></html>';

  test.each([
    ['', {}, 'The response was empty.'],
    [' \n', {}, 'The response was empty.'],
    ['Sorry', {}, `The response was text, not Apple's JSON: "Sorry". ${AS_IF}`],
    [
      'Sorry',
      { 'content-type': 'text/plain' },
      `The response was text/plain, not Apple's JSON: "Sorry". ${AS_IF}`,
    ],
    [
      page,
      { 'content-type': 'text/html' },
      `The response was an HTML page, not Apple's JSON: "502 Bad Gateway". ${AS_IF}`,
    ],
    ['<title></title>text', {}, 'The response was empty.'],
    [
      `${'x'.repeat(1_992)}<title>late</title>`,
      {},
      `The response was an HTML page, not Apple's JSON: "l". ${AS_IF}`,
    ],
    [`${'x'.repeat(1_993)}<title>late</title>`, {}, 'The response was empty.'],
  ])('with the body %j and the headers %j is described and quoted', (body, headers, explanation) => {
    const refused = response(body, headers, 502);
    expect(apiError(refused, 'GET /v1/x', usePlainTerm).message).toBe(
      `GET /v1/x was refused with 502.\n${explanation}`,
    );
    expect(() => readJson({ ...refused, status: 200 }, origin)).toThrow(
      expect.objectContaining({
        code: 'ERR_NETWORK_RESPONSE',
        mayHaveHappened: true,
        message: `GET /v1/x returned 200, but the body is not complete JSON. ${explanation}`,
      }),
    );
  });

  test.each(['7', 'null', '"text"', 'true'])('can also be the JSON %s', (body) => {
    expect(() => readJson(response(body), origin)).toThrow(
      `GET /v1/x returned 200, but the body is not complete JSON. The response was text, not Apple's JSON: "${body}". ${AS_IF}`,
    );
  });

  test.each([{ data: [] }, []])('cannot be %j', (value) => {
    expect(readJson(response(JSON.stringify(value)), origin)).toEqual(value);
  });
});
