import type { Verdict } from '@daulang/protocol';
import type { CertificateAnswer } from '../../../../api/certificates.js';

type VerdictAnswer = CertificateAnswer['verdict'];

/** A verdict over the wire. */
export function verdictAnswerOf(verdict: Verdict, status: VerdictAnswer['status']): VerdictAnswer {
  return {
    class: verdict.class,
    checkedAt: isoOf(verdict.checkedAt),
    checks: verdict.checks.map(({ name, outcome, found, at }) => ({ name, outcome, found, at: isoOf(at) })),
    status,
  };
}

const isoOf = (unixSeconds: number): string => new Date(unixSeconds * 1000).toISOString();
