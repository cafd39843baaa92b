import type { BatchStatus, PieceStatus } from '@daulang/protocol';
import type { CertificateAnswer } from '../../../../api/certificates.js';
import { reasonOfCode } from '../../../../api/status-reasons.js';
import type { Bilingual } from '../../../../api/text.js';

export type StatusAnswer = NonNullable<CertificateAnswer['verdict']['status']>;

interface Who {
  by: Bilingual | null;
  text: string | null;
}

/** Who, when, why: from the chain's own slot, with the words whose digest stands beside it. */
export function statusIn({ state, reason, setAt }: PieceStatus, { by, text }: Who): StatusAnswer {
  return {
    state,
    by,
    reason: reason === 0 ? null : (reasonOfCode(reason) ?? 'other'),
    text,
    at: setAt === 0 ? null : isoOf(setAt),
    successor: null,
  };
}

/** Of a superseded batch, with the numbers of the one that took its place where the events tell them. */
export function replacedIn(
  { reason, setAt }: BatchStatus,
  {
    by,
    text,
    cooperativeNumber,
    next,
  }: Who & { cooperativeNumber: string; next: { firstNumber: number; size: number } | null },
): StatusAnswer {
  return {
    state: 'replaced',
    by,
    reason: reasonOfCode(reason) ?? 'other',
    text,
    at: isoOf(setAt),
    successor: next && { cooperativeNumber, firstNumber: next.firstNumber, size: next.size },
  };
}

/** Nobody but the holder says so, and nobody asks who that is. */
export function lostIn(reportedAt: number): StatusAnswer {
  return { state: 'lost', by: null, reason: null, text: null, at: isoOf(reportedAt), successor: null };
}

const isoOf = (unixSeconds: number): string => new Date(unixSeconds * 1000).toISOString();
