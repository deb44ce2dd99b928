import type { Step } from './step.ts';

/**
 * Returns the outputs of a job that the runner passes on. It drops an output if its masker finds a mask in it. The masker
 * also looks for each line of a mask and its base64; see `SecretMasker` and `ValueEncoders` in actions/runner.
 */
export function passToNextJob({ outputs, masks }: Step): Record<string, string> {
  const values = masks.flatMap((mask) => [mask, ...mask.split(/[\r\n]+/)]).filter((value) => value !== '');
  const hidden = [...new Set(values.flatMap((value) => [value, ...inBase64(value)]))];
  const passing = Object.entries(outputs).filter(([, text]) => !hidden.some((value) => text.includes(value)));
  return Object.fromEntries(passing);
}

function inBase64(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2]
    .filter((shift) => bytes.length > shift)
    .map((shift) => bytes.subarray(shift).toString('base64'));
}
