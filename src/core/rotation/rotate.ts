/** All that a rotation needs besides Apple's API; other modes do not pay for it. */
export { openStore } from './key-store.ts';
export { rotate } from './rotation.ts';
