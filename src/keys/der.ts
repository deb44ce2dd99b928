/** The types of DER structures that people give instead of a key. */
export type DerShape =
  | 'PKCS#8 private key'
  | 'SEC1 private key'
  | 'public key'
  | 'encrypted private key'
  | 'certificate'
  | 'certificate signing request'
  | 'PKCS#12 file'
  | 'RSA private key'
  | 'RSA public key';

interface Element {
  readonly tag: number;
  readonly content: Buffer;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;

/** Marks an indefinite length of BER. In a larger byte, the low 7 bits count the bytes of the length. */
const INDEFINITE = 0x80;

const MAX_LENGTH_BYTES = 4;

/** Whether the bytes are one DER sequence of exactly the length that it declares. */
export function isWholeSequence(der: Buffer): boolean {
  const element = readElement(der);
  return element?.tag === SEQUENCE && element.end === der.length;
}

/** The type of a DER sequence, identified by its members (RFC 5208, 5915, 5280, 7292 and 8017). Undefined if unknown. */
export function derShape(der: Buffer): DerShape | undefined {
  const members = readMembers(readElement(der)?.content ?? Buffer.alloc(0));
  const tags = members.map((member) => member.tag);
  const version = members[0]?.tag === INTEGER ? members[0].content.at(-1) : undefined;
  const starts = (...expected: number[]) => expected.every((tag, index) => tags[index] === tag);
  if (version === 3 && starts(INTEGER, SEQUENCE)) return 'PKCS#12 file';
  if (starts(INTEGER, SEQUENCE, OCTET_STRING)) return 'PKCS#8 private key';
  if (version === 1 && starts(INTEGER, OCTET_STRING)) return 'SEC1 private key';
  if (starts(INTEGER, INTEGER, INTEGER)) return 'RSA private key';
  if (starts(INTEGER, INTEGER)) return 'RSA public key';
  if (starts(SEQUENCE, BIT_STRING)) return 'public key';
  if (starts(SEQUENCE, OCTET_STRING)) return 'encrypted private key';
  if (!starts(SEQUENCE, SEQUENCE, BIT_STRING)) return undefined;
  // A request contains version, subject, public key and attributes. A certificate has more members (RFC 2986, 5280).
  return readMembers(members[0]?.content ?? Buffer.alloc(0)).length === 4
    ? 'certificate signing request'
    : 'certificate';
}

function readMembers(content: Buffer): Element[] {
  const members: Element[] = [];
  let rest = content;
  for (let element = readElement(rest); element; element = readElement(rest)) {
    members.push(element);
    rest = rest.subarray(element.end);
  }
  return members;
}

function readElement(der: Buffer): (Element & { end: number }) | undefined {
  const [tag = 0, first = INDEFINITE] = der; // If the length is missing, its end is unknown, too.
  const longForm = Math.max(0, first - INDEFINITE);
  if (first === INDEFINITE || longForm > MAX_LENGTH_BYTES) return undefined;
  if (der.length < 2 + longForm) return undefined;
  const length = longForm > 0 ? der.readUIntBE(2, longForm) : first;
  const start = 2 + longForm;
  return { tag, content: der.subarray(start, start + length), end: start + length };
}
