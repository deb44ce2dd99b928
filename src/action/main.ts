import { runAction } from './action.ts';

// As soon as everything is written, which spares every job the 3 ms of tidying a heap that goes anyway.
const leave = () => process.stdout.write('', () => process.exit());

void runAction().then(leave);
