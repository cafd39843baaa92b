import type { PieceStatus } from '@daulang/protocol';
import type { CertificateAnswer } from '../../../../api/certificates.js';
import { reasonOf } from './status-reason.js';

type StatusAnswer = NonNullable<CertificateAnswer['verdict']['status']>;

/** Who, when, why: from the chain's own slot, with the words whose digest stands beside it. */
export function statusIn(
  { state, reason, setAt }: PieceStatus,
  { by, text }: { by: string | null; text: string | null },
): StatusAnswer {
  return {
    state,
    by,
    reason: reason === 0 ? null : reasonOf(reason),
    text,
    at: setAt === 0 ? null : new Date(setAt * 1000).toISOString(),
  };
}
