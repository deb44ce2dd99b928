/** The name under which the main step leaves word of a key file for the post step. */
export const KEY_FILE_STATE = 'key-file';
