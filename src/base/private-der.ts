/** A pattern for the length of a DER element, in hex. */
export const DER_LENGTH = '(?:8[1-3](?:..){1,3}?|[0-7].)';

/** Matches the start of a private key's DER in hex: PKCS#8, PKCS#1, SEC1, PKCS#12 and encrypted keys. */
export const PRIVATE_DER = new RegExp(
  `^30${DER_LENGTH}(?:020100(?:30|02)|02010104|02010330|30${DER_LENGTH}06092a864886f70d01(?:05|0c))`,
);
