import { runAction } from './action.ts';

// Everything is written by now: leaving at once spares every job the 2 ms in which Node.js takes its heap apart.
process.once('exit', () => process.exit());

void runAction();
