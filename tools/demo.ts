import { startSandbox } from '../src/sandbox/server.ts';
import { print, runStep, type Texts } from './demo/run-step.ts';
import { createSteps } from './demo/steps.ts';

const sandbox = await startSandbox();
// rotate-key with remove-previous only replaces a secret that exists.
sandbox.state.github.secrets.push({
  path: '/repos/example/releases/actions/secrets/DISTRIBUTION_PRIVATE_KEY',
  encryptedValue: 'the previous key',
  keyId: '1',
  updatedAt: '2026-01-01T00:00:00Z',
  visibility: undefined,
});
print(
  `A sandbox of App Store Connect listens on ${sandbox.url}. The demo generates all keys and throws them away.`,
);
let outputs: Texts = {};
for (const step of createSteps(sandbox)) outputs = await runStep(step, outputs);
await sandbox.close();
print('\nAll tokens were verified. "npm cit" runs the tests.');
