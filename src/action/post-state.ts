/** The name of the state in which the main step saves the key file for the post step. */
export const KEY_FILE_STATE = 'key-file';
