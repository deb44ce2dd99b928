import { checkBearer } from '../../../src/sandbox/bearer.ts';
import type { SandboxResponse } from '../../../src/sandbox/responses.ts';
import type { SandboxState } from '../../../src/sandbox/sandbox-state.ts';
import { decodeToken } from '../keys/openssl.ts';

interface Call {
  readonly method: string;
  readonly target: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** ResponseParts Apple's calls in the documents that the sandbox does not have; returns undefined for all others. */
export function createOtherCalls(state: SandboxState): (call: Call) => SandboxResponse | undefined {
  let asked = 0;
  const isSigned = ({ method, target, authorization }: Call) => {
    const url = new URL(target, 'http://127.0.0.1');
    return 'key' in checkBearer(state, authorization, { method, url, now: Date.now() / 1000 });
  };
  return (call) => {
    // A build, which is valid when it is asked for again.
    if (call.target.startsWith('/v1/builds/')) {
      const processingState = (asked += 1) > 1 ? 'VALID' : 'PROCESSING';
      return respond(isSigned(call) ? 200 : 401, { data: { attributes: { processingState } } });
    }
    if (call.method === 'POST' && call.target === '/v1/ciBuildRuns')
      return respond(isSigned(call) && startsWorkflow(call.body) ? 201 : 401, {
        data: { attributes: { number: 7 } },
      });
    if (/^\/(?:externalPurchase\/v1\/reports|inApps\/v1\/messaging\/message\/list)$/.test(call.target))
      return respond(isForApp(call) && (call.method === 'GET' || isReport(call.body)) ? 200 : 401, {});
    return undefined;
  };
}

function respond(status: number, body: object): SandboxResponse {
  return { status, body: JSON.stringify(body) };
}

/** Apple's CiBuildRunCreateRequest. */
function startsWorkflow(body: string): boolean {
  const { data } = JSON.parse(body) as {
    data: { type: string; relationships: { workflow: { data: { type: string; id: string } } } };
  };
  const workflow = data.relationships.workflow.data;
  return data.type === 'ciBuildRuns' && workflow.type === 'ciWorkflows' && workflow.id !== '';
}

/** Whether the token has the bundle ID, without which Apple refuses it. */
function isForApp({ authorization = '' }: Call): boolean {
  return decodeToken(authorization.replace('Bearer ', '')).claims.bid === 'com.example.app';
}

/** Apple's ExternalPurchaseReport. */
function isReport(body: string): boolean {
  const { requestIdentifier, externalPurchaseId, status } = JSON.parse(body) as Record<string, unknown>;
  return [requestIdentifier, externalPurchaseId, status].every((member) => typeof member === 'string');
}
