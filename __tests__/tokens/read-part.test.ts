import { expect, test } from '@jest/globals';
import { readObject, readPart } from '../../src/tokens/read-part.ts';

test.each(['{}', '{"a":1}', ' {"a":[]} '])('reads the JSON object %s', (text) => {
  expect(readObject(text)).toEqual(JSON.parse(text));
  expect(readPart(Buffer.from(text).toString('base64url'))).toEqual(JSON.parse(text));
});

test.each(['', 'x', '{', 'null', 'true', '5', '"{}"', '[]', '[{}]'])('reads no object in %j', (text) => {
  expect(readObject(text)).toBeUndefined();
});
