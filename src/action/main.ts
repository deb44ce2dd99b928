import { basename } from 'node:path';
import { runAction } from './action.ts';
import { cleanUp } from './clean-up.ts';
import { runStep } from './step.ts';

// One bundle serves both steps. The runner starts the post step with post.js, which only loads this file.
const isPostStep = basename(process.argv[1] ?? '') === 'post.js';

runStep(isPostStep ? cleanUp : runAction);
