/** Apple's own example IDs are not RFC 4122 UUIDs (their variant nibble is e), so only the shape is checked. */
export const UUID_SHAPE = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** The ID of an API key. Apple's have 10 characters. */
export const KEY_ID_SHAPE = /^(?!(?:null|none|undefined)$)[A-Za-z0-9]{4,32}$/i;
