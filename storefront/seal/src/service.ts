import type {
  EnrolKeyRequest,
  NewCodeRequest,
  PasskeyAssertion,
  SealDone,
  SealedBatch,
  SealTicket,
} from '@daulang/commerce/api/seal';
import type { ProblemCode } from '@daulang/commerce/api/problems';
import { type Asker, exchange, type Reply } from '../../app/api/exchange.ts';
import { asAgreed, ourRefusal } from '../../app/api/our-refusal.ts';
import type { Question, Route } from '../../app/api/question.ts';
import type { SealErrorKind } from '../../app/i18n/seal.ts';
import { SealError } from './seal-error.ts';

/** The service's few answers to a holder of a ticket; every refusal is a `SealError`. */
export interface SealService {
  readTicket(): Promise<SealTicket>;
  enrolKey(key: EnrolKeyRequest): Promise<SealDone>;
  signStatement(assertion: PasskeyAssertion): Promise<SealDone>;
  sendClaimKeys(claimKeys: string[]): Promise<SealedBatch>;
  signAct(assertion: PasskeyAssertion): Promise<SealDone>;
  sendNewCode(drawn: NewCodeRequest): Promise<SealDone>;
}

export function sealServiceFor(ticket: string, language: string): SealService {
  const asker: Asker = {
    origin: '',
    headers: { authorization: `Bearer ${ticket}`, 'accept-language': language },
    init: { credentials: 'omit', cache: 'no-store' },
    refusal: ourRefusal,
  };

  async function ask<Answer, R extends Route>(question: Question<R>): Promise<Answer> {
    const reply = await exchange(asker, question, asAgreed<Answer>());
    if (reply.problem === null) return reply.value;
    throw stopFor(reply.problem);
  }

  return {
    readTicket: () => ask({ to: 'GET /seal/ticket' }),
    enrolKey: (key) => ask({ to: 'POST /seal/key', body: key }),
    signStatement: (assertion) => ask({ to: 'POST /seal/statement', body: { assertion } }),
    sendClaimKeys: (claimKeys) => ask({ to: 'POST /seal/batch/claim-keys', body: { claimKeys } }),
    signAct: (assertion) => ask({ to: 'POST /seal/signature', body: { assertion } }),
    sendNewCode: (drawn) => ask({ to: 'POST /seal/new-code', body: drawn }),
  };
}

/** Refusals that have a page's own words; what is not named is told as the service says it. */
const kinds: Partial<Record<ProblemCode, SealErrorKind>> = {
  'certificates.ticket-used': 'ticket-used',
  'certificates.ticket-expired': 'ticket-expired',
  'certificates.ticket-for-other-purpose': 'ticket-expired',
  'request.unauthenticated': 'ticket-expired',
  'service.unavailable': 'unreachable',
  'chain.unreachable': 'unreachable',
};

/** What a person is told when the service did not do what was asked. */
export function stopFor(problem: NonNullable<Reply<never>['problem']>): SealError {
  if (typeof problem === 'string') return new SealError('unreachable');
  const { code, detail, errors, traceId } = problem;
  const kind = kinds[code];
  if (kind) return new SealError(kind, traceId);
  const fields = errors?.map((it) => `${it.pointer}: ${it.detail}`).join('; ');
  return new SealError('refused', [detail, fields, traceId].filter(Boolean).join(' · '));
}
