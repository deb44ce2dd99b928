import { createPublicKey, type KeyObject } from 'node:crypto';
import { inspect, isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { AscError, type Context, type HttpRequest } from '../../../src/index.ts';
import { nodeFingerprint } from '../keys/public-half.ts';
import { parseFault } from '../../../src/sandbox/faults.ts';
import type { SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import { textsOfError } from '../leaks/error-texts.ts';
import { sandboxTransport } from '../servers/sandbox-transport.ts';
import { findLeaks } from '../leaks/find-leaks.ts';
import { apiKey, createScenarioState, API_KEY_PEM, type Scenario } from './interruptions.ts';

/** What a call returned or threw, and what it logged. */
interface CallResult {
  readonly result?: unknown;
  readonly error?: unknown;
  readonly messages: readonly string[];
}

export interface InterruptedRun {
  /** Whether the fault occurred. If not, the run has fewer requests. */
  readonly met: boolean;
  readonly error: unknown;
  /** The number of requests of the first run. */
  readonly sent: number;
  readonly problems: readonly string[];
}

const prints = new Map<KeyObject, string>();

function printOf(key: KeyObject): string {
  const print = prints.get(key) ?? nodeFingerprint(key);
  prints.set(key, print);
  return print;
}

/** Lists the registered keys and domains without their IDs, which differ from run to run. */
function listRegistered({ keys, domains }: SandboxState): string[] {
  const ofKeys = keys.map(({ publicKey, appId = 'account' }) => `key ${printOf(publicKey)} of ${appId}`);
  return [...ofKeys, ...domains.map(({ domain }) => `domain ${domain}`)].sort();
}

function expectedOf(scenario: Scenario): { before: string[]; after: string[] } {
  const before = listRegistered(createScenarioState(scenario));
  const [added, removed] = ['+', '-'].map((sign) =>
    (scenario.change ?? []).filter((item) => item.startsWith(sign)).map((item) => item.slice(1)),
  );
  const after = [...before.filter((item) => !removed?.includes(item)), ...(added ?? [])].sort();
  return { before, after };
}

/** Runs a scenario with a fault, and again without it if the run failed or changes something. */
export async function interrupt(scenario: Scenario, faultText?: string): Promise<InterruptedRun> {
  const state = createScenarioState(scenario);
  const expected = expectedOf(scenario);
  const faults = faultText === undefined ? [] : [parseFault(faultText)];
  const met = () => faults.every(({ times, settings }) => times < Number(settings.times ?? 1));
  const client = clientOf(state);
  state.faults.push(...faults);
  const first = await client.run(scenario);
  const sent = state.requests.length;
  state.faults.length = 0;
  const problems = [...findStateProblems(listRegistered(state), expected, first), ...client.problems(first)];
  if (first.error !== undefined || scenario.change !== undefined) {
    const second = await client.run(scenario);
    problems.push(...findStateProblems(listRegistered(state), expected, second), ...client.problems(second));
    if (second.error !== undefined) problems.push(`running it again failed: ${inspect(second.error)}`);
  }
  const described = problems.map((text) => `${faultText ?? 'no fault'}: ${text}`);
  return { met: met(), sent, error: first.error, problems: described };
}

/**
 * Runs a scenario once for each of its `sent` requests, with a fault in this request. Returns how many of the runs failed.
 */
export async function interruptEach(scenario: Scenario, fault: string, sent: number): Promise<number> {
  const places = Array.from({ length: sent }, (_, skip) => skip);
  const ends = await Promise.all(places.map((skip) => interrupt(scenario, `${fault} skip=${skip}`)));
  expect(ends.length).toBeGreaterThan(0);
  expect(ends.flatMap(({ problems }) => problems)).toEqual([]);
  expect(ends.every(({ met }) => met)).toBe(true);
  return ends.filter(({ error }) => error !== undefined).length;
}

/** Advice, of which every error message must contain one. */
const ADVICE =
  /[Rr]un the (?:step|rotation) again|Check keyId|The likely causes, in order|need a key with the Admin role|The pointer names it|Wait, or use one key per pipeline/;

function* findStateProblems(
  found: readonly string[],
  { before, after }: { before: readonly string[]; after: readonly string[] },
  { error, result }: CallResult,
): Iterable<string> {
  const untouched = before.filter((item) => after.includes(item));
  const lost = untouched.filter((item) => !found.includes(item));
  const strange = found.filter(
    (item, place) => found.indexOf(item) !== place || ![...before, ...after].includes(item),
  );
  if (lost.length > 0) yield `lost: ${lost.join(', ')}`;
  if (strange.length > 0) yield `twice, or from nowhere: ${strange.join(', ')}`;
  if (error === undefined && !isDeepStrictEqual(found, after))
    yield `it ended well with ${JSON.stringify(result)}, but there are ${found.join(', ')}`;
  if (error !== undefined && !(error instanceof AscError)) yield `an untyped error: ${inspect(error)}`;
  if (error instanceof AscError && !ADVICE.test(error.message))
    yield `it says nothing to do: ${error.message}`;
}

/** Creates a client of a sandbox that records requests which add what is already registered. */
function clientOf(state: SandboxState) {
  const posted: string[] = [];
  const transport = sandboxTransport(state);
  const watched = async (request: HttpRequest) => {
    if (request.method === 'POST' && isThere(state, request.body ?? ''))
      posted.push('added though it is there');
    return transport(request);
  };
  return {
    async run({ run, request }: Scenario): Promise<CallResult> {
      const messages: string[] = [];
      const say = (text: string) => messages.push(text);
      const context: Partial<Context> = {
        transport: watched,
        sleep: () => Promise.resolve(),
        random: () => 0.5,
        log: { info: say, warn: say },
      };
      const call = run as (request: object, context: object) => Promise<unknown>;
      return call({ ...apiKey, ...request }, context).then(
        (result) => ({ result, messages }),
        (error: unknown) => ({ error, messages }),
      );
    },
    problems({ error, messages }: CallResult): string[] {
      const texts = [...messages, ...(error === undefined ? [] : textsOfError(error))];
      const leaks = findLeaks([API_KEY_PEM], texts).map((leak) => `shown: ${leak}`);
      return [...posted.splice(0), ...leaks];
    },
  };
}

/** Whether the key or domain in the body of a POST is already registered. */
function isThere({ keys, domains }: SandboxState, body: string): boolean {
  const { data } = JSON.parse(body) as {
    data: {
      attributes: { publicKey?: string; domain?: string };
      relationships?: { app: { data: { id: string } } };
    };
  };
  const { publicKey, domain } = data.attributes;
  if (domain !== undefined) return domains.some((known) => known.domain === domain);
  const added = createPublicKey(String(publicKey));
  const app = data.relationships?.app.data.id;
  return keys.some((known) => known.appId === app && known.publicKey.equals(added));
}
