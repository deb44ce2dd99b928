import type { Context } from '../base/context.ts';
import { passphrase } from './secret-types.ts';
import { camelCase } from './input-names.ts';
import {
  optional,
  output,
  type Inputs,
  type Output,
  type Outputs,
  type RequestOf,
  type Task,
} from './definition.ts';

/** The additional inputs of each mode that has secret outputs. */
export const sealInputs = {
  'seal-passphrase': optional(
    passphrase,
    'Passphrase that encrypts the secret outputs into `sealed`. Use open-sealed to decrypt them in another job.',
    { environment: ['ASC_SEAL_PASSPHRASE'] },
  ),
};

const sealed: Output<string | undefined> = {
  ...output(
    'The secret outputs, encrypted with seal-passphrase; the Action does not mask it, so that GitHub passes it to other jobs.',
  ),
  ifGiven: 'seal-passphrase',
  hideInSummary: true,
};

const sealOutputs = { sealed };

/** How long a seal of something that does not expire, such as a key, can be opened, in seconds. */
const MAX_SEAL_SECONDS = 24 * 3600;

/** Linux allows 131,072 bytes for an environment variable, including `INPUT_SEALED=` and a NUL at the end. */
const MAX_VARIABLE_BYTES = 131_058;

/**
 * Makes the secret outputs of a task sealable, because GitHub does not pass masked outputs to other jobs or out of reusable
 * workflows. A seal expires with the token that it contains, if the token expires.
 */
export function sealable<I extends Inputs, O extends Outputs>(
  task: Task<I, O>,
): Task<I & typeof sealInputs, O & typeof sealOutputs> {
  const sealing = {
    ...task,
    inputs: { ...task.inputs, ...sealInputs },
    outputs: { ...task.outputs, ...sealOutputs },
    async run(request: SealRequest, context: Context) {
      const result: object = await task.run(request as RequestOf<I>, context);
      const { sealPassphrase } = request;
      if (sealPassphrase === undefined) return result;
      const values = secretValues(task, result);
      if (Object.keys(values).length === 0) return result;
      const { expiresAt } = result as { expiresAt?: Date };
      const sealed = await sealValues(values, { mode: task.name, expiresAt, sealPassphrase }, context);
      if (sealed.length > MAX_VARIABLE_BYTES)
        context.log.warn(
          `sealed has ${sealed.length} characters, more than an environment variable can have (${MAX_VARIABLE_BYTES} on Linux). Pass it on in a file`,
        );
      return { ...result, sealed };
    },
  };
  return sealing as unknown as Task<I & typeof sealInputs, O & typeof sealOutputs>;
}

interface SealRequest {
  readonly sealPassphrase?: string | undefined;
}

function secretValues({ outputs }: { outputs: Outputs }, result: object): Readonly<Record<string, unknown>> {
  const values = result as Readonly<Record<string, unknown>>;
  const secrets = Object.keys(outputs).filter((name) => outputs[name]?.secret);
  const entries = secrets.map((name): [string, unknown] => [name, values[camelCase(name)]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** How values are sealed. */
interface Sealing {
  readonly mode: string;
  readonly expiresAt?: Date | undefined;
  readonly sealPassphrase: string;
}

/** Seals values. The keys are the names of the outputs. */
export async function sealValues(
  values: object,
  { mode, expiresAt, sealPassphrase }: Sealing,
  { now }: Context,
): Promise<string> {
  const { seal } = await import('../tokens/seal.ts');
  const expiry = expiresAt?.getTime() ?? now() + MAX_SEAL_SECONDS * 1000;
  return seal(values, { mode, exp: Math.floor(expiry / 1000), passphrase: sealPassphrase });
}
