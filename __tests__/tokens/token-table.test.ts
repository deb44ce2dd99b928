import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { verifyToken } from '../../src/index.ts';
import { handle } from '../../src/sandbox/handle.ts';
import { createSandboxState } from '../../src/sandbox/sandbox-state.ts';
import { goodTokens, key, now, seconds } from '../support/tokens/forge.ts';
import type { Verdict } from '../support/tokens/token-row.ts';
import { TOKENS, type TokenCase } from '../support/tokens/token-table.ts';
import { collectLog } from '../support/run/collect-log.ts';

const { team } = goodTokens(seconds);
const cases = TOKENS.map((token) => [token.kind, token.name, token] as const);

/** What was found out about a token: whether it is accepted, and the sentences about it. */
interface Judgement {
  readonly accepted: boolean;
  readonly sentences: readonly string[];
}

function expectVerdict({ accepted, sentences }: Judgement, verdict: Verdict): void {
  const fails = verdict !== 'valid' && 'fails' in verdict;
  const pattern = verdict === 'valid' ? undefined : 'fails' in verdict ? verdict.fails : verdict.note;
  expect({ accepted, sentences }).toEqual({
    accepted: !fails,
    sentences: pattern ? [expect.stringMatching(pattern)] : [],
  });
}

async function judgeByVerifyToken(token: string): Promise<Judgement> {
  const { log, lines: notes } = collectLog();
  try {
    await verifyToken({ token, distributionPublicKey: key.publicKey }, { now: () => now, log });
    const found = notes.filter((line) => line.startsWith('Note: '));
    return { accepted: true, sentences: found.map((line) => line.slice('Note: '.length)) };
  } catch (error) {
    const [, ...failures] = (error as Error).message.split('\n');
    return { accepted: false, sentences: failures.map((line) => line.slice('- '.length)) };
  }
}

function judgeBySandbox({ kind, token }: TokenCase): Judgement & { readonly status: number } {
  const state = createSandboxState();
  const publicKey = createPublicKey(key.publicKey);
  const keyId = String(team.header.kid);
  state.apiKeys.push({ keyId, publicKey, ...(kind === 'team' && { issuerId: String(team.claims.iss) }) });
  state.keys.push({ id: 'the-key', publicKey, appId: undefined });
  if (kind === 'marketplace') {
    const target = '/sandbox/verify-marketplace-token';
    const { status, body = '' } = handle(state, { method: 'POST', target, headers: {}, body: token }, now);
    const judged = JSON.parse(body) as { valid: boolean; reasons: string[]; notes?: string[] };
    return { status, accepted: judged.valid, sentences: [...judged.reasons, ...(judged.notes ?? [])] };
  }
  const headers = { authorization: `Bearer ${token}` };
  const { status } = handle(state, { method: 'GET', target: '/v1/apps', headers, body: '' }, now);
  return { status, accepted: status === 200, sentences: state.requests.at(-1)?.refused ?? [] };
}

test.each(cases)(
  'verify-token accepts or rejects a token as Apple does: %s, %s',
  async (_, __, { token, verdict }) => {
    expectVerdict(await judgeByVerifyToken(token), verdict);
  },
);

test.each(cases)('the sandbox accepts or rejects a token as Apple does: %s, %s', (kind, _, tokenCase) => {
  const { verdict } = tokenCase;
  const fails = verdict !== 'valid' && 'fails' in verdict;
  const { status, accepted, sentences } = judgeBySandbox(tokenCase);
  expect({ status, accepted }).toEqual({
    status: fails && kind !== 'marketplace' ? 401 : 200,
    accepted: !fails,
  });
  // The sandbox also checks that the key is known and belongs to the team.
  if (fails) expect(sentences).toContainEqual(expect.stringMatching(verdict.fails));
});
