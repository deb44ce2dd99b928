import { removeKeyFile } from './clean-up.ts';
import { KEY_FILE_STATE } from './post-state.ts';
import { runStep } from './step.ts';

runStep(async () => {
  const state = process.env[`STATE_${KEY_FILE_STATE}`] ?? '';
  return state === '' ? 0 : removeKeyFile(state);
});
