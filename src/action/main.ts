import { runAction } from './action.ts';

// At once, which spares every job the 3 ms of tidying a heap that goes anyway: all that was written is out by then.
void runAction().then(() => process.exit());
