import type { Step } from './step.ts';

/**
 * What is left of a job's outputs when its runner hands them on: one in which its masker finds anything is dropped. The
 * masker also knows each line of a mask, and base64 of it wherever that begins; see actions/runner, `SecretMasker` and
 * `ValueEncoders`.
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
