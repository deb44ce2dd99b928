/** All that a rotation needs besides Apple's API, to be loaded when a rotation begins. */
export { openStore } from './key-store.ts';
export { rotate } from './rotation.ts';
