import { runAction } from './action.ts';
import { runStep } from './step.ts';

runStep(runAction);
