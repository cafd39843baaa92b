import {
  type Certificate,
  type CertificateFields,
  type Check,
  checkWords,
  outcomeWords,
  perhapsHiddenCodeWords,
  pieceStateWords,
  statusReasonWords,
  type Verdict,
  type VerdictClass,
  verdictWords,
} from '@daulang/protocol';
import type { Elsewhere } from './ask-registry.ts';

const marks: Record<Check['outcome'], string> = {
  passed: '✔',
  failed: '✘',
  unknown: '?',
  'not-checked': '–',
};

/** The verdict with its named checks, Vietnamese first, English under it. */
export function report(
  verdict: Verdict,
  { certificate, fields }: { certificate: Certificate | null; fields: CertificateFields | null },
  elsewhere: readonly Elsewhere[],
): string {
  return [
    ...headline(verdict.class),
    '',
    ...(verdict.class === 'altered' ? [] : description(certificate, fields)),
    ...particulars(verdict),
    ...elsewhere.flatMap(notAsked),
    ...verdict.checks.map(checkLine),
    '',
    `${verdict.class} · ${moment(verdict.checkedAt)}`,
  ].join('\n');
}

/** For a service that could not be asked, so that there is nothing to judge yet. */
export function reportUnreachable(why: string): string {
  return [...headline('cannot-check'), '', `  ${why}`, '', 'cannot-check'].join('\n');
}

function headline(name: VerdictClass): string[] {
  const { word, sentence, nextStep } = verdictWords[name];
  return [
    `${word.vi.toUpperCase()} · ${word.en.toUpperCase()}`,
    ...[sentence.vi, nextStep.vi, sentence.en, nextStep.en].map((line) => `  ${line}`),
  ];
}

function description(certificate: Certificate | null, fields: CertificateFields | null): string[] {
  if (!certificate || !fields) return [];
  const { title, village, madeOn } = certificate.statement;
  return [
    `  ${title.vi} · ${title.en}`,
    `  ${village.name.vi}, ${madeOn}, ${fields.cooperativeNumber}/${fields.number}`,
    '',
  ];
}

function particulars(verdict: Verdict): string[] {
  switch (verdict.class) {
    case 'withdrawn':
    case 'suspended': {
      const { reason, setAt, signers, state } = verdict.status;
      const why = statusReasonWords[reason];
      return [
        `  ${pieceStateWords[state].vi}: ${moment(setAt)}, ${why?.vi ?? reason} (khoá/keys ${signers.join(', ')})`,
        `  ${pieceStateWords[state].en}: ${moment(setAt)}, ${why?.en ?? reason}`,
        '',
      ];
    }
    case 'replaced': {
      const { reason, setAt, signers, successor } = verdict.batchStatus;
      const why = statusReasonWords[reason];
      return [
        `  ${moment(setAt)}, ${why?.vi ?? reason} (khoá/keys ${signers.join(', ')})`,
        `  ${moment(setAt)}, ${why?.en ?? reason}`,
        `  → ${successor}`,
        '',
      ];
    }
    case 'issuer-in-doubt':
      return verdict.reason === 'theft'
        ? [`  (${verdict.reason})`, '']
        : [`  ${moment(verdict.suspendedFrom)} ≤ ${moment(verdict.issuedAt)}`, ''];
    case 'lost-or-stolen':
      return [`  ${moment(verdict.reportedAt)}`, ''];
    case 'not-ours':
      return [...(verdict.reason === 'unknown-serial' ? perhapsHidden : []), `  (${verdict.reason})`, ''];
    case 'altered':
    case 'cannot-check':
    case 'look-closer':
      return [`  (${verdict.reason})`, ''];
    case 'not-final':
      return [`  → ${moment(verdict.finalAt)}`, ''];
    case 'code-mismatch':
    case 'object-genuine':
    case 'certificate-genuine':
      return [];
  }
}

const perhapsHidden = [perhapsHiddenCodeWords.vi, perhapsHiddenCodeWords.en].map((line) => `  ${line}`);

function notAsked({ endpoint, expected, answered }: Elsewhere): string[] {
  return [
    `  Chứng nhận này ở chuỗi khối ${expected}, còn ${endpoint} là của chuỗi khối ${answered}: không hỏi ở đó.`,
    `  This certificate is on chain ${expected}, and ${endpoint} is of chain ${answered}: it was not asked.`,
    '',
  ];
}

function checkLine({ name, outcome, found, at }: Check): string {
  const words = checkWords[name];
  const answer = outcomeWords[outcome];
  const seen = outcome === 'not-checked' ? '' : `  [${[found, moment(at)].filter(Boolean).join(' · ')}]`;
  return `  ${marks[outcome]} ${words.vi} ${answer.vi}. / ${words.en} ${answer.en}.${seen}`;
}

/** In the time of the villages. */
function moment(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}
