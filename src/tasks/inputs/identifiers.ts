import { findSecret, quote } from '../../base/safe-text.ts';
import { pattern } from '../../task/input-types.ts';
import type { InputType } from '../../task/definition.ts';
import { KEY_ID_SHAPE, UUID_SHAPE } from '../../tokens/id-shapes.ts';

/** The ID of a resource in App Store Connect. `.` and `..` would lead to another URL. */
export const RESOURCE_ID = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

const KEYS_PAGE = 'https://appstoreconnect.apple.com/access/integrations/api';

/** An issuer ID, which is a UUID. The message for a key ID says that it is one. */
export const issuerId: InputType<string> = pattern(
  UUID_SHAPE,
  `the issuer ID, 8-4-4-4-12 hexadecimal digits, shown above the keys on ${KEYS_PAGE}`,
  (value) =>
    /^[A-Z0-9]{10}$/.test(value)
      ? `is ${quote(value)}, which looks like a key ID or team ID. Expected the issuer ID, shown above the keys on ${KEYS_PAGE}`
      : undefined,
);

/** The ID of an API key. */
export const keyId: InputType<string> = pattern(
  KEY_ID_SHAPE,
  `the key ID, such as 2X9R4HXF34, listed on ${KEYS_PAGE}`,
  (value) => {
    if (UUID_SHAPE.test(value))
      return `is ${quote(value)}, which looks like an issuer ID. Expected the key ID, such as 2X9R4HXF34`;
    const inFileName = /([A-Z0-9]{10})\.p8$/.exec(value);
    return inFileName
      ? `is the name of a key file. Expected only the key ID: ${String(inFileName[1])}`
      : undefined;
  },
);

/** The Apple ID of an app, which is a number. A common mistake is an issuer ID or a bundle ID instead. */
export const appleId: InputType<string> = pattern(
  /^\d{1,20}$/,
  "the app's Apple ID, digits such as 6478901234 (App Store Connect > the app > App Information)",
  (value) => {
    if (UUID_SHAPE.test(value))
      return `is a UUID, such as an issuer ID or Developer ID. Expected the app's Apple ID, digits such as 6478901234`;
    return /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(value) && findSecret(value) === undefined
      ? `is ${quote(value)}, which is a bundle ID. Expected the app's Apple ID, digits such as 6478901234`
      : undefined;
  },
);

/** A bundle ID: letters, digits, hyphens and dots. An Apple ID of an app is rejected. */
export const bundleId: InputType<string> = pattern(
  /^(?!\d+$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
  'a bundle ID such as com.example.app',
  (value) =>
    /^\d+$/.test(value)
      ? `is ${quote(value)}, which is an Apple ID. Expected a bundle ID such as com.example.app`
      : undefined,
);
