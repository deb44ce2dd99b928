import { KEY_FILE_STATE } from './state.ts';

// Every mode has this post step, and all but one leave it nothing to do: then nothing more is loaded.
const state = process.env[`STATE_${KEY_FILE_STATE}`] ?? '';

if (state !== '') void import('./clean-up.ts').then(({ removeKeyFile }) => removeKeyFile(state));
