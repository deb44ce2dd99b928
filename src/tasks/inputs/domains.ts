import { pattern } from '../../task/input-types.ts';
import type { InputType } from '../../task/definition.ts';
import { RESOURCE_ID } from './identifiers.ts';

/** The ID of a domain in App Store Connect. */
export const domainId: InputType<string> = pattern(
  RESOURCE_ID,
  'the ID of a domain, as returned when it was registered',
);

/** A domain name, without the other parts of a URL. */
export const domainName: InputType<string> = pattern(
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/,
  'a domain in lower case such as example.com, without https:// and path',
);
