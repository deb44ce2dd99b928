import { KeyObject } from 'node:crypto';
import { error as annotate, getInput, info, setOutput, setSecret, warning } from '@actions/core';
import { createContext } from '../context.ts';
import { plain } from '../core/plain.ts';
import { privateKeyForms, secretForms } from '../core/secret-forms.ts';
import { AscError, describeProblems, InputError } from '../errors.ts';
import { allInputs, chooseTask, suggest } from '../modes.ts';
import { readRequest, type Given } from '../request.ts';
import { namedOutputs } from '../result.ts';
import { writeSummary } from './summary.ts';

/** The Action's door: `INPUT_*` to a request; the result to masks, outputs and the job summary; errors to annotations. */
export async function runAction(): Promise<void> {
  try {
    const { mode, ...given } = readGiven();
    maskSecrets(given);
    const task = chooseTask(mode);
    const context = createContext({ log: { info, warn: warning } });
    const warn = (input: string, reason: string) => {
      warning(`${input}: ${reason}`);
    };
    const request = readRequest(task, given, { warn });
    mask(Object.values(request).filter(isPrivateKey).flatMap(privateKeyForms));
    const outputs = namedOutputs(task, await task.run(request, context));
    mask(outputs.flatMap(({ secrets }) => secrets));
    for (const { name, text } of outputs) setOutput(name, text);
    writeSummary({ task, given, outputs, now: context.now() });
  } catch (error) {
    reportFailure(error);
  }
}

/** The inputs that have a value: the runner passes those left out as empty. Unknown ones get a warning, with the nearest. */
function readGiven(): Record<string, string> {
  const known = ['mode', ...Object.keys(allInputs)];
  const variables = new Set(known.map(variableOf));
  const unknown = Object.keys(process.env).filter(
    (variable) => variable.startsWith('INPUT_') && !variables.has(variable),
  );
  for (const variable of unknown) {
    const name = plain(variable.slice('INPUT_'.length).toLowerCase());
    warning(`${name}: is no input of this Action and was ignored${suggest(name, known)}`);
  }
  const given = known.map((name): [string, string] => [name, getInput(name)]);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

function variableOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}

function maskSecrets(given: Given): void {
  const secrets = Object.entries(given).filter(([name]) => allInputs[name]?.kind.secret);
  mask(secrets.flatMap(([, text]) => secretForms(String(text))));
}

function mask(secrets: readonly string[]): void {
  for (const secret of secrets) setSecret(secret);
}

function isPrivateKey(value: unknown): value is KeyObject {
  return value instanceof KeyObject && value.type === 'private';
}

/** One annotation for each thing that is wrong, and a failed step. */
function reportFailure(error: unknown): void {
  const code = error instanceof AscError ? error.code : 'unexpected error';
  const messages =
    error instanceof InputError ? describeProblems(error.problems, (input) => input) : [messageOf(error)];
  for (const message of messages) annotate(message, { title: `asc-credentials: ${code}` });
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
