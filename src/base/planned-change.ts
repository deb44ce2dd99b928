/** One change that a dry run has found: what the same run would do if it were not a dry run. */
export interface PlannedChange {
  /** `add` and `remove` are for App Store Connect, `store` is for the place that keeps a private key. */
  readonly action: 'add' | 'store' | 'remove';
  /** What is changed: an alternative distribution key, its private key, or a domain for web distribution. */
  readonly what: 'key' | 'private key' | 'domain';
  /** The ID of the key or domain in App Store Connect. Omitted for what is added, because Apple assigns the ID. */
  readonly id?: string;
  /** The fingerprint of the key. Omitted if the run would generate the key, or if it is not a P-256 key. */
  readonly fingerprint?: string;
  /** The domain. */
  readonly domain?: string;
  /** The Apple ID of the app that the key is for, or null for a key of the account. Omitted if it is not known. */
  readonly app?: string | null;
  /** The store of a private key: `the file key.pem`. */
  readonly store?: string;
}

/** Describes a change for the log, as a sentence without a period. */
export function describeChange({ action, what, id, fingerprint, domain, app, store }: PlannedChange): string {
  if (action === 'store')
    return `The ${fingerprint === undefined ? 'new private key' : `private key of ${fingerprint}`} would be stored in ${String(store)}`;
  const outcome = action === 'add' ? 'would be added' : 'would be removed';
  if (what === 'domain') return `Domain ${String(domain)}${id === undefined ? '' : ` (${id})`} ${outcome}`;
  const whose = app === undefined ? '' : `, for ${app === null ? 'the account' : `app ${app}`}`;
  const shownFingerprint = fingerprint === undefined ? '' : ` (${fingerprint})`;
  if (id !== undefined) return `Key ${id}${shownFingerprint} ${outcome}${whose}`;
  return `${fingerprint === undefined ? 'A new key' : `Key ${fingerprint}`} ${outcome}${whose}`;
}
