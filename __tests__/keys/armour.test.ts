import { expect, test } from '@jest/globals';
import { findArmoured, type ArmouredText } from '../../src/keys/armour.ts';

/** A block. White space in its body does not matter. */
const block = (label: string, body: string): ArmouredText => ({ label, body });

test.each<[string, string, readonly ArmouredText[]]>([
  ['one well-formed block', '-----BEGIN A KEY-----\nMAA=\n-----END A KEY-----', [block('AKEY', 'MAA=')]],
  [
    'one well-formed block of two lines',
    '-----BEGIN KEY-----\nMA\nA=\n-----END KEY-----',
    [block('KEY', 'MAA=')],
  ],
  [
    'two blocks',
    '-----BEGIN EC PARAMETERS-----\nBg==\n-----END EC PARAMETERS-----\n-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----',
    [block('ECPARAMETERS', 'Bg=='), block('ECPRIVATEKEY', 'MAA=')],
  ],
  [
    'two blocks, between which dashes are missing',
    '-----BEGIN PRIVATE KEY-----\nMAA=\nEND PRIVATE KEY\nBEGIN PRIVATE KEY\nMAE=\n-----END PRIVATE KEY-----',
    [block('PRIVATEKEY', 'MAA='), block('PRIVATEKEY', 'MAE=')],
  ],
  ['a label with underscores', '-----BEGIN_EC_KEY-----MAA=-----END_EC_KEY-----', [block('ECKEY', 'MAA=')]],
  ['a label in lower case', '-----begin ec key-----MAA=-----end ec key-----', [block('ECKEY', 'MAA=')]],
  ['lines without dashes', 'BEGIN PRIVATE KEY\nMAA=\nEND PRIVATE KEY', [block('PRIVATEKEY', 'MAA=')]],
  ['an END line without dashes', 'MAA=\nEND PRIVATE KEY', [block('PRIVATEKEY', 'MAA=')]],
  ['no label', '-----BEGIN-----MAA=-----END-----', [block('', 'MAA=')]],
  [
    'headers',
    '-----BEGIN KEY-----\nComment: mine\nX-Owner: you\n\nMAA=\n-----END KEY-----',
    [block('KEY', 'MAA=')],
  ],
  ['six dashes', '------BEGIN KEY------\nMAA=\n------END KEY------', [block('KEY', 'MAA=')]],
  [
    'half of its BEGIN line',
    'IVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----',
    [block('PRIVATEKEY', 'MAA=')],
  ],
  ['half of its END line', '-----BEGIN KEY-----\nMAA=\n-----EN', [block('KEY', 'MAA=')]],
  ['no END line', '-----BEGIN KEY-----\nMAA=\n', [block('KEY', 'MAA=')]],
  ['no BEGIN line', 'MAA=\n-----END KEY-----', [block('KEY', 'MAA=')]],
  ['nothing else', 'MAA=', []],
])('finds the blocks of a text with %s', (_, text, blocks) => {
  const found = findArmoured(text).map(({ label, body }) => block(label, body.replaceAll(/\s/g, '')));
  expect(found).toEqual(blocks);
});
