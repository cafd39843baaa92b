import { ZERO_32 } from './hex.js';
import { checksOf } from './named-checks.js';
import { answersIn, type FoundCertificate, pinOf, type Reading, STALE_AFTER_SECONDS } from './reading.js';
import { isIssuerInDoubt, isMakerStandingGood, type RegistryAnswer } from './registry-answer.js';
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
  for (const state of ['withdrawn', 'suspended'] as const) {
    const said = included.find((answer) => answer.status.state === state);
    if (said) return { class: state, status: said.status };
  }
  const doubted = included.find(isIssuerInDoubt);
  if (doubted) {
    return { class: 'issuer-in-doubt', suspendedFrom: doubted.suspendedFrom, issuedAt: doubted.issuedAt };
  }

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
  if (reading.scans?.unusual) return { class: 'look-closer', reason: 'scans' };
  return { class: 'certificate-genuine', issuedAt: answer.issuedAt };
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
  says: { cooperativeId: string; serialHash: string; makerKey: string },
  { fields, makerSignature }: FoundCertificate,
): boolean {
  return (
    says.cooperativeId === fields.cooperativeId &&
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
    one.makerStanding !== other.makerStanding ||
    one.profile !== other.profile
  );
}
