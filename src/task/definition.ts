import type { Context } from '../base/context.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Term } from '../base/terms.ts';

/** Parses a text to a value. `Given` is the type that library callers can pass instead of text. */
export interface InputType<Value, Given = string> {
  /** What is expected, as a noun: `a duration such as 15m`. */
  readonly expects: string;
  /** Whether the value is secret: it is masked first, cannot be a command line argument, and is never quoted. */
  readonly secret?: boolean;
  /** Whether the type accepts several entries. The command line option can then be repeated. */
  readonly multiple?: boolean;
  /** Whether the value may have several lines. The command line then also reads it from a file. */
  readonly multiline?: boolean;
  /** All possible values, if the type is one of several words. */
  readonly choices?: readonly string[];
  /** Whether the value is the path of a file to write, parsed as a `UserFile`. */
  readonly writes?: boolean;
  /** Whether the value is a command to run, parsed as a `UserCommand`. */
  readonly runs?: boolean;
  /** Whether the type is true or false. The command line option then needs no value. */
  readonly boolean?: boolean;
  /** Returns the texts to mask, if there are more than the variants of the text itself. */
  maskVariants?(value: Value, text: string): readonly string[];
  /** Returns what the job summary shows of a value, if not the value itself. */
  summarize?(value: Value): string;
  /** Throws an `InvalidValueError` or a `KeyError`, whose message follows the name of the input. */
  parse(given: Given | string, warn: (reason: string) => void): Value;
}

/** The error of an input type: why a value is not valid and what to do. It does not contain a secret value. */
export class InvalidValueError extends Error {
  readonly code: ErrorCode;

  constructor(message: string, code: ErrorCode = 'ERR_INPUT') {
    super(message);
    this.code = code;
  }
}

/** Who runs a task: a program that uses the library, or the Action and the command line. */
export type Caller = 'library' | 'entry points';

/** One input of a task. */
export interface Input<Value = unknown, Given = unknown, Presence extends string = string> {
  readonly type: InputType<Value, Given>;
  readonly presence: Presence;
  readonly description: string;
  /** The default as a user would write it. */
  readonly default?: string;
  /** Environment variables that the command line reads. The first one that is set is used. */
  readonly environment?: readonly string[];
  /** Environment variables with the path of a file that contains the value. */
  readonly environmentFile?: readonly string[];
  /** A variable of GitHub's runner that is used if the input is omitted. */
  readonly runnerVariable?: string;
  /** The variables of this input are read only if this other input is given. */
  readonly readVariablesOnlyWith?: string;
  /** Where the input exists, if not everywhere. */
  readonly onlyIn?: Caller;
  /** Whether the value may be too long for an environment variable. `<name>-file` then takes the path of a file. */
  readonly fromFile?: boolean;
  /** Whether the value is shown in the job summary. */
  readonly showInSummary?: boolean;
  /** What the key is for. A run in which one key has both roles is refused. */
  readonly role?: 'API key' | 'distribution key' | undefined;
  /** The term that code below `tasks/` uses for this input. Messages show the caller's name instead. */
  readonly term?: Term;
}

/** The optional fields of an input. */
type Extras = Omit<Input, 'type' | 'presence' | 'description' | 'default'>;

/** Defines a required input. */
export function required<V, G>(type: InputType<V, G>, description: string, extras: Extras = {}) {
  return { type, description, ...extras, presence: 'required' } as const satisfies Input<V, G>;
}

/** Defines an optional input. */
export function optional<V, G>(type: InputType<V, G>, description: string, extras: Extras = {}) {
  return { type, description, ...extras, presence: 'optional' } as const satisfies Input<V, G>;
}

/** Defines an input that is parsed from `text` if it is omitted. */
export function withDefault<V, G>(type: InputType<V, G>, text: string, description: string) {
  return { type, description, default: text, presence: 'default' } as const satisfies Input<V, G>;
}

/** One output of a task. */
export interface Output<Value = unknown> {
  readonly description: string;
  readonly secret: boolean;
  /** The output is set only if this input is given. */
  readonly ifGiven?: string;
  /** The output is not set if one of these inputs is given. */
  readonly unlessGiven?: readonly string[];
  /** Whether the job summary shows only that the output is set, because its value is not readable. */
  readonly hideInSummary?: boolean;
  /** A sentence, without a period, that the job summary begins with if the output is set. */
  readonly headline?: string;
  /** Never set. It carries the type of the value to the result type. */
  readonly value?: Value;
}

export function output<Value>(description: string): Output<Value> {
  return { description, secret: false };
}

/** Defines a secret output, which is masked before it is set. */
export function secretOutput<Value>(
  description: string,
  extras: Pick<Output, 'unlessGiven'> = {},
): Output<Value> {
  return { description, ...extras, secret: true };
}

export type Inputs = Readonly<Record<string, Input>>;
export type Outputs = Readonly<Record<string, Output>>;

/** `distribution-key-id` in code: `distributionKeyId`. */
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

type ValueOf<I> =
  I extends Input<infer V, unknown, infer P> ? (P extends 'optional' ? V | undefined : V) : never;
type RawValueOf<I> = I extends { type: InputType<unknown, infer G> } ? G | string : never;
type NamesOf<I extends Inputs, Required extends boolean> = {
  [N in keyof I]: I[N]['presence'] extends 'required'
    ? Required extends true
      ? N
      : never
    : Required extends true
      ? never
      : N;
}[keyof I] &
  string;

/** The request that `run` of a task receives: all parsed inputs. */
export type RequestOf<I extends Inputs> = { readonly [N in keyof I & string as CamelCase<N>]: ValueOf<I[N]> };

/** The request of a library caller: text or the values themselves. */
export type RawRequest<I extends Inputs> = {
  readonly [N in NamesOf<I, true> as CamelCase<N>]: RawValueOf<I[N]>;
} & {
  readonly [N in NamesOf<I, false> as CamelCase<N>]?: RawValueOf<I[N]> | undefined;
};

export type ResultOf<O extends Outputs> = {
  readonly [N in keyof O & string as CamelCase<N>]: O[N] extends Output<infer V> ? V : never;
};

/**
 * The definition of a mode: its inputs, its outputs and what it does. The library, the Action, the command line, the help
 * and the reference use it.
 */
export interface Task<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  readonly name: string;
  readonly inputs: I;
  readonly exclusive?: readonly Exclusive<keyof I & string>[];
  readonly requirements?: readonly Requirement<keyof I & string>[];
  /** The outputs. The command line prints the first one that has a value. */
  readonly outputs: O;
  /** Environment variables to set for the tools in later steps. */
  variables?(result: ResultOf<O>, request: RequestOf<I>): Readonly<Record<string, string>>;
  /** A list that the job summary shows as a table after a run. The members of its entries are the columns. */
  summaryList?(request: RequestOf<I>): SummaryList | undefined;
  /** Whether the log is in a group that is closed at first, because it may be long. */
  readonly groupLog?: boolean;
  /**
   * Whether the task changes something in App Store Connect. An unknown input is then an error, also in the Action: a
   * misspelt `app-id` must not remove more, and a misspelt `dry-run` must not change anything.
   */
  readonly changesAccount?: boolean;
  run(request: RequestOf<I>, context: Context): ResultOf<O> | Promise<ResultOf<O>>;
}

/** A list for the job summary. */
export interface SummaryList {
  readonly title: string;
  readonly entries: Iterable<Readonly<Record<string, string>>>;
}

/** A group of inputs of which at most one can be given, or exactly one if `required`. */
export interface Exclusive<Name extends string = string> {
  readonly inputs: readonly Name[];
  readonly required: boolean;
}

/** Inputs of which at least one must be given: always, or if the input `ifGiven` is given. */
export interface Requirement<Name extends string = string> {
  readonly oneOf: readonly Name[];
  readonly ifGiven?: Name;
  /** Why one of them is needed: a sentence for the message. */
  readonly reason?: string;
}

/** The values of a required exclusive group, as a union. */
type OneOf<I extends Inputs, Names extends keyof I & string> = {
  readonly [N in Names]: { readonly [K in N as CamelCase<K>]: NonNullable<ValueOf<I[K]>> } & {
    readonly [K in Exclude<Names, N> as CamelCase<K>]?: undefined;
  };
}[Names];

/** The values of all required exclusive groups. */
export type OneOfEach<I extends Inputs, X> = X extends readonly [infer First, ...infer Rest]
  ? OneOfEach<I, Rest> &
      (First extends {
        readonly inputs: readonly (infer N extends keyof I & string)[];
        readonly required: true;
      }
        ? OneOf<I, N>
        : unknown)
  : unknown;

/** A task definition whose `run` receives required exclusive inputs as a union. */
export type Definition<I extends Inputs, O extends Outputs, X> = Omit<Task<I, O>, 'exclusive' | 'run'> & {
  readonly exclusive?: X;
  run(request: RequestOf<I> & OneOfEach<I, X>, context: Context): ResultOf<O> | Promise<ResultOf<O>>;
};

/** Defines a task. The types of its inputs and outputs are inferred. */
export function defineTask<
  I extends Inputs,
  O extends Outputs,
  const X extends readonly Exclusive<keyof I & string>[],
>(task: Definition<I, O, X>): Task<I, O> {
  return task;
}
