import type {
  EnrolKeyRequest,
  PasskeyAssertion,
  SealDone,
  SealedBatch,
  SealTicket,
} from '@daulang/commerce/api/seal';
import type { Problem } from '@daulang/commerce/api/problems';
import { SealError } from './seal-error.ts';

/** The service's few answers to a holder of a ticket; every refusal is a `SealError`. */
export interface SealService {
  readTicket(): Promise<SealTicket>;
  enrolKey(key: EnrolKeyRequest): Promise<SealDone>;
  signStatement(assertion: PasskeyAssertion): Promise<SealDone>;
  sendClaimKeys(claimKeys: string[]): Promise<SealedBatch>;
  signAct(assertion: PasskeyAssertion): Promise<SealDone>;
}

export function sealServiceFor(ticket: string, language: string): SealService {
  async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`/api/v1/seal/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${ticket}`,
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
    }).catch((cause: unknown) => {
      throw new SealError('unreachable', undefined, cause);
    });
    if (response.ok) return (await response.json()) as Answer;
    throw refusal(response.status, (await response.json().catch(() => null)) as Problem | null);
  }

  return {
    readTicket: () => ask('ticket'),
    enrolKey: (key) => ask('key', key),
    signStatement: (assertion) => ask('statement', { assertion }),
    sendClaimKeys: (claimKeys) => ask('batch/claim-keys', { claimKeys }),
    signAct: (assertion) => ask('signature', { assertion }),
  };
}

function refusal(status: number, problem: Problem | null): SealError {
  const code = problem?.code ?? '';
  if (code.includes('ticket') && code.includes('used')) return new SealError('ticket-used', problem?.traceId);
  if (status === 401 || status === 410 || code.includes('ticket')) {
    return new SealError('ticket-expired', problem?.traceId);
  }
  if (status >= 502 && status <= 504) return new SealError('unreachable', problem?.traceId);
  if (!problem) return new SealError('unexpected', `HTTP ${status}`);
  const fields = problem.errors?.map((it) => `${it.pointer}: ${it.detail}`).join('; ');
  return new SealError('refused', [problem.detail, fields, problem.traceId].filter(Boolean).join(' · '));
}
