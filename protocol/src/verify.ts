import { ZERO_32 } from './hex.js';
import { checksOf } from './named-checks.js';
import {
  answersIn,
  codeStandingOf,
  type FoundCertificate,
  pinOf,
  type Reading,
  STALE_AFTER_SECONDS,
} from './reading.js';
import {
  isIssuerInDoubt,
  isMakerStandingGood,
  isOfSameMaker,
  isReplaced,
  type CertificateState,
  type RegistryAnswer,
} from './registry-answer.js';
import type { AlteredReason, CannotCheckReason, Judgement, Verdict } from './verdict.js';

/**
 * The verdict that follows from a reading. Pure and total: the same reading always gives the same verdict, and none
 * makes it throw. The order of the questions is the order of `verdictClasses`.
 *
 * @example verify(reading).class // 'certificate-genuine'
 */
export function verify(reading: Reading): Verdict {
  return { ...judge(reading), checks: checksOf(reading), checkedAt: reading.now };
}

/**
 * The class alone, without the named checks: for who has no room for them.
 *
 * @example judge({ ...reading, chain: [] }).reason // 'unreachable'
 */
export function judge(reading: Reading): Judgement {
  const { found, now, earlier } = reading;
  if (!found) return { class: 'not-ours', reason: 'unknown-serial' };

  const altered = alteredReason(reading, found);
  if (altered) return { class: 'altered', reason: altered };

  const pin = pinOf(reading, found);
  if (!pin) return { class: 'not-ours', reason: 'registry' };

  // Bad news counts from any endpoint, however old its answer; good news only from all of them, and fresh.
  const answers = answersIn(reading);
  const included = answers.filter((answer) => answer.included);
  if (included.some((answer) => !isOfSameMaker(answer, found))) return { class: 'altered', reason: 'fields' };
  const bad = badNewsIn(included);
  if (bad) return bad;
  const code = codeStandingOf(reading, found);
  // Where the register denies the certificate itself, that is said below, and not that a code does not belong to it.
  if (code === 'foreign' && (included.length > 0 || answers.length === 0)) return { class: 'code-mismatch' };

  const obstacle = obstacleIn(reading, answers, now);
  if (obstacle) return { class: 'cannot-check', reason: obstacle, earlier };
  const answer = answers[0]!;
  if (!answer.included) return { class: 'not-ours', reason: 'not-in-register' };
  if (!found.document) return { class: 'cannot-check', reason: 'no-document', earlier };

  const finalAt = answer.issuedAt + pin.finalAfterSeconds;
  if (answers.some((each) => each.blockTime < finalAt)) {
    return { class: 'not-final', issuedAt: answer.issuedAt, finalAt };
  }
  if (!isMakerStandingGood(answer)) return { class: 'look-closer', reason: 'maker-key' };
  if (code === 'used-before') {
    return {
      class: 'look-closer',
      reason: 'already-claimed',
      claimedAt: reading.hiddenCode?.claimedAt ?? null,
    };
  }
  if (reading.scans?.unusual) return { class: 'look-closer', reason: 'scans' };
  const isObject = code === 'claimed-now';
  return { class: isObject ? 'object-genuine' : 'certificate-genuine', issuedAt: answer.issuedAt };
}

function badNewsIn(included: RegistryAnswer[]): Judgement | undefined {
  const inState = (state: CertificateState) => included.find((answer) => answer.status.state === state);
  const withdrawn = inState('withdrawn');
  if (withdrawn) return { class: 'withdrawn', status: withdrawn.status };
  const replaced = included.find(isReplaced);
  if (replaced) return { class: 'replaced', batchStatus: replaced.batchStatus };
  const suspended = inState('suspended');
  if (suspended) return { class: 'suspended', status: suspended.status };
  const doubted = included.find(isIssuerInDoubt);
  if (doubted) {
    const { issuedAt, issuer } = doubted;
    const reason = issuer.suspect ? 'theft' : 'suspension';
    return { class: 'issuer-in-doubt', reason, suspendedFrom: issuer.suspendedFrom, issuedAt };
  }
  const lost = included.find(({ custody }) => custody.lost);
  return lost && { class: 'lost-or-stolen', reportedAt: lost.custody.reportedAt };
}

function alteredReason({ serialHash }: Reading, found: FoundCertificate): AlteredReason | undefined {
  const { document, fields } = found;
  if (serialHash !== null && serialHash !== fields.serialHash) return 'serial';
  if (document && document.digest !== fields.content) return 'document';
  if (document && !document.says) return 'unreadable';
  if (document?.says && !saysTheSame(document.says, found)) return 'fields';
  if (found.proof === 'does-not') return 'proof';
  if (found.makerSignature === 'bad') return 'maker-signature';
  return undefined;
}

function saysTheSame(
  says: { cooperativeNumber: string; serialHash: string; makerKey: string },
  { fields, makerSignature }: FoundCertificate,
): boolean {
  return (
    says.cooperativeNumber === fields.cooperativeNumber &&
    says.serialHash === fields.serialHash &&
    (says.makerKey === 'not-computed' || says.makerKey === fields.makerKey) &&
    (makerSignature !== 'vouched' || fields.makerKey === ZERO_32)
  );
}

function obstacleIn(
  { chain }: Reading,
  answers: RegistryAnswer[],
  now: number,
): CannotCheckReason | undefined {
  const first = answers[0];
  if (!first || answers.length < chain.length) return 'unreachable';
  if (answers.some((answer) => answer.blockTime > now + STALE_AFTER_SECONDS)) return 'clock';
  if (answers.some((answer) => answer.blockTime < now - STALE_AFTER_SECONDS)) return 'stale';
  if (answers.some((answer) => isOtherThan(answer, first))) return 'disagreement';
  return undefined;
}

function isOtherThan(one: RegistryAnswer, other: RegistryAnswer): boolean {
  return (
    one.included !== other.included ||
    one.issuedAt !== other.issuedAt ||
    one.issuer.makerStanding !== other.issuer.makerStanding ||
    one.issuer.profile !== other.issuer.profile
  );
}
