import type { Context } from '../base/context.ts';
import type { ErrorCode } from '../base/error-codes.ts';
import type { Term } from '../base/terms.ts';

/** How a text becomes a value. `Given` is what library callers may hand over instead of text. */
export interface InputType<Value, Given = string> {
  /** What is expected, as a noun: `a duration such as 15m`. */
  readonly expects: string;
  /** Masked before anything else happens, never taken from a command line's arguments, never quoted. */
  readonly secret?: boolean;
  /** Takes several entries: a flag of the command line may then be repeated. */
  readonly multiple?: boolean;
  /** All that it can be, where that is one of a few words. */
  readonly choices?: readonly string[];
  /** The path of a file that is written to, read as a `UserFile`; every other path is read from. */
  readonly writes?: boolean;
  /** Answers yes or no: a flag of the command line then needs no value. */
  readonly boolean?: boolean;
  /** Every form in which a secret could come back in a log, where it has more than those of its text. */
  maskVariants?(value: Value, text: string): readonly string[];
  /** Throws a `InvalidValueError` or a `KeyError` that reads on after the input's name. */
  parse(given: Given | string, warn: (reason: string) => void): Value;
}

/** What a kind throws: why a value cannot be used and what to do, without the value where it is secret. */
export class InvalidValueError extends Error {
  readonly code: ErrorCode;

  constructor(message: string, code: ErrorCode = 'ERR_INPUT') {
    super(message);
    this.code = code;
  }
}

export interface Input<Value = unknown, Given = unknown, Presence extends string = string> {
  readonly type: InputType<Value, Given>;
  readonly presence: Presence;
  readonly description: string;
  /** Written as a user would write it; parsed by the type like any other text. */
  readonly default?: string;
  /** Environment variables that the command line reads it from, the first one set wins. */
  readonly environment?: readonly string[];
  /** Environment variables that hold the path of a file to read it from. */
  readonly environmentFile?: readonly string[];
  /** A variable of GitHub's runner that both doors fall back to. */
  readonly runnerVariable?: string;
  /** May be longer than an environment variable can be: both doors also take `<name>-file`, a path. */
  readonly fromFile?: boolean;
  /** Identifies what a run was about: shown in the job summary. */
  readonly showInSummary?: boolean;
  /** What the key is for. A run in which one key has both roles is refused. */
  readonly role?: 'API key' | 'distribution key' | undefined;
  /** What lower rooms call it in their messages; the caller's name for the input takes its place. */
  readonly term?: Term;
}

/** The fields of an input that most inputs do without. */
type Extras = Omit<Input, 'type' | 'presence' | 'description' | 'default'>;

/** An input without which the mode cannot run. */
export function required<V, G>(type: InputType<V, G>, description: string, extras: Extras = {}) {
  return { type, description, ...extras, presence: 'required' } as const satisfies Input<V, G>;
}

/** An input that may be left out; with `default`, that text is read in its place. */
export function optional<V, G>(type: InputType<V, G>, description: string, extras: Extras = {}) {
  return { type, description, ...extras, presence: 'optional' } as const satisfies Input<V, G>;
}

/** An input that reads as `text` where it is left out. */
export function withDefault<V, G>(type: InputType<V, G>, text: string, description: string) {
  return { type, description, default: text, presence: 'default' } as const satisfies Input<V, G>;
}

export interface Output<Value = unknown> {
  readonly description: string;
  readonly secret: boolean;
  /** The input with which it is set, if it is not always set. */
  readonly ifGiven?: string;
  /** The input with which it is not set. */
  readonly unlessGiven?: string;
  /** Tells people nothing: the job summary, which the whole world may read, says only that it is set. */
  readonly hideInSummary?: boolean;
  /** Never set: carries the type of the value from the declaration to the result. */
  readonly value?: Value;
}

export function output<Value>(description: string): Output<Value> {
  return { description, secret: false };
}

/** An output that every door masks before it lets go of it. */
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

/** What a task's `run` is given: every input read. */
export type RequestOf<I extends Inputs> = { readonly [N in keyof I & string as CamelCase<N>]: ValueOf<I[N]> };

/** What a library caller gives: text, or the value itself. */
export type RawRequest<I extends Inputs> = {
  readonly [N in NamesOf<I, true> as CamelCase<N>]: RawValueOf<I[N]>;
} & {
  readonly [N in NamesOf<I, false> as CamelCase<N>]?: RawValueOf<I[N]> | undefined;
};

export type ResultOf<O extends Outputs> = {
  readonly [N in keyof O & string as CamelCase<N>]: O[N] extends Output<infer V> ? V : never;
};

/**
 * One mode: what it takes, gives and does. All three doors, the help and the documents are made from this value and its
 * line in the registry.
 */
export interface Task<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  readonly name: string;
  /** The library's function, if it is not the name in camel case. */
  readonly functionName?: string;
  readonly inputs: I;
  readonly exclusive?: readonly Exclusive<keyof I & string>[];
  readonly needs?: readonly Need<keyof I & string>[];
  /** The first that has a value is what the command line prints. */
  readonly outputs: O;
  /** Environment variables in which the tools of later steps look for what was made. */
  variables?(result: ResultOf<O>): Readonly<Record<string, string>>;
  /** Long enough that its log is folded. */
  readonly groupLog?: boolean;
  /**
   * Removes something that nobody can bring back. An input that no mode has is then an error, also in the Action: a
   * misspelt `app-id` must not widen what is removed.
   */
  readonly removes?: boolean;
  run(request: RequestOf<I>, context: Context): ResultOf<O> | Promise<ResultOf<O>>;
}

/** Inputs of which at most one may be given, or exactly one if `required`. */
export interface Exclusive<Name extends string = string> {
  readonly inputs: readonly Name[];
  readonly required: boolean;
}

/** Inputs of which at least one must be given: always, or if the input `with` is given. */
export interface Need<Name extends string = string> {
  readonly oneOf: readonly Name[];
  readonly with?: Name;
  /** Why, for the message; reads on after a colon. */
  readonly why?: string;
}

/** The values of inputs of which exactly one is given, as a union. */
type OneOf<I extends Inputs, Names extends keyof I & string> = {
  readonly [N in Names]: { readonly [K in N as CamelCase<K>]: NonNullable<ValueOf<I[K]>> } & {
    readonly [K in Exclude<Names, N> as CamelCase<K>]?: undefined;
  };
}[Names];

type OneOfEach<I extends Inputs, X> = X extends readonly [infer First, ...infer Rest]
  ? OneOfEach<I, Rest> &
      (First extends {
        readonly inputs: readonly (infer N extends keyof I & string)[];
        readonly required: true;
      }
        ? OneOf<I, N>
        : unknown)
  : unknown;

/** A task as it is written: `run` is given required exclusive inputs as a union. */
type Definition<I extends Inputs, O extends Outputs, X> = Omit<Task<I, O>, 'exclusive' | 'run'> & {
  readonly exclusive?: X;
  run(request: RequestOf<I> & OneOfEach<I, X>, context: Context): ResultOf<O> | Promise<ResultOf<O>>;
};

/** A task with the types of its inputs and outputs inferred. */
export function defineTask<
  I extends Inputs,
  O extends Outputs,
  const X extends readonly Exclusive<keyof I & string>[],
>(task: Definition<I, O, X>): Task<I, O> {
  return task;
}
