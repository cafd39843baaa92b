import {
  answersIn,
  type CodeStanding,
  codeStandingOf,
  pinOf,
  type Reading,
  STALE_AFTER_SECONDS,
} from './reading.js';
import {
  isIssuerInDoubt,
  isMakerStandingGood,
  isOfSameMaker,
  isReplaced,
  type RegistryAnswer,
} from './registry-answer.js';
import type { Check, CheckName } from './verdict.js';

/** Every check by name, in a fixed order, also those that nobody could make: a verdict admits its limits. */
export function checksOf(reading: Reading): Check[] {
  return [...documentChecks(reading), ...chainChecks(reading), ...circumstances(reading)];
}

type Outcome = Check['outcome'];

function documentChecks(reading: Reading): Check[] {
  const { found, serialHash, now } = reading;
  const check = (name: CheckName, outcome: Outcome, seen: string | null): Check => ({
    name,
    outcome,
    found: seen,
    at: now,
  });
  if (!found) {
    return [
      check('serial', serialHash ? 'failed' : 'not-checked', null),
      ...(['registry', 'document', 'proof', 'maker-signature'] as const).map((name) =>
        check(name, 'not-checked', null),
      ),
    ];
  }
  const { document, domain, fields, makerSignature, proof } = found;
  const isWhole = document?.says && document.digest === fields.content;
  return [
    check(
      'serial',
      serialHash === null ? 'not-checked' : passedIf(serialHash === fields.serialHash),
      fields.serialHash,
    ),
    check('registry', passedIf(pinOf(reading, found) !== undefined), `${domain.chainId}:${domain.registry}`),
    check('document', document ? passedIf(Boolean(isWhole)) : 'unknown', document?.digest ?? null),
    check('proof', proof === 'not-computed' ? 'not-checked' : passedIf(proof === 'leads-to-root'), null),
    check(
      'maker-signature',
      makerSignature === 'good' ? 'passed' : makerSignature === 'bad' ? 'failed' : 'not-checked',
      makerSignature,
    ),
  ];
}

function chainChecks(reading: Reading): Check[] {
  const { now, chain } = reading;
  const reached: Check[] = chain.map((each) =>
    'answer' in each
      ? {
          name: 'chain',
          outcome: passedIf(Math.abs(now - each.answer.blockTime) <= STALE_AFTER_SECONDS),
          found: `${each.endpoint} #${each.answer.blockNumber}`,
          at: each.answer.blockTime,
        }
      : { name: 'chain', outcome: 'unknown', found: `${each.endpoint}: ${each.failure}`, at: now },
  );
  const answers = answersIn(reading);
  const nobody = chain.length === 0 ? 'not-checked' : 'unknown';
  // Where endpoints differ the checks show the one that makes the verdict: the first with bad news.
  const answer = answers.find((each) => hasBadNews(reading, each)) ?? answers[0];
  if (!answer?.included) {
    return [
      ...reached,
      { name: 'inclusion', outcome: answer ? 'failed' : nobody, found: null, at: answer?.blockTime ?? now },
      ...(['status', 'batch', 'cooperative', 'maker-key', 'custody', 'finality'] as const).map(
        (name): Check => ({
          name,
          outcome: answer ? 'not-checked' : nobody,
          found: null,
          at: now,
        }),
      ),
    ];
  }
  // Final is what every endpoint calls so.
  const seenLast = Math.min(...answers.map(({ blockTime }) => blockTime));
  return [...reached, ...answerChecks(reading, answer, seenLast)];
}

function answerChecks(reading: Reading, answer: RegistryAnswer, seenLast: number): Check[] {
  const { batchStatus, blockTime, custody, issuedAt, issuer, status } = answer;
  const pin = reading.found && pinOf(reading, reading.found);
  return [
    { name: 'inclusion', outcome: 'passed', found: null, at: issuedAt },
    {
      name: 'status',
      outcome: passedIf(status.state === 'active'),
      found: status.state,
      at: status.setAt || blockTime,
    },
    {
      name: 'batch',
      outcome: passedIf(!isReplaced(answer)),
      found: isReplaced(answer) ? batchStatus.successor : null,
      at: batchStatus.setAt || blockTime,
    },
    {
      name: 'cooperative',
      outcome: passedIf(!isIssuerInDoubt(answer)),
      found: issuer.suspect ? 'suspect' : issuer.state,
      at: issuer.suspendedFrom || blockTime,
    },
    {
      name: 'maker-key',
      outcome: makerKeyOutcome(reading, answer),
      found: issuer.makerStanding,
      at: issuer.makerAddedAt || blockTime,
    },
    {
      name: 'custody',
      outcome: passedIf(!custody.lost),
      found: custody.lost ? 'lost' : answer.claimed ? 'claimed' : 'unclaimed',
      at: custody.reportedAt || blockTime,
    },
    {
      name: 'finality',
      outcome: pin ? passedIf(seenLast >= issuedAt + pin.finalAfterSeconds) : 'not-checked',
      found: null,
      at: seenLast,
    },
  ];
}

const codeOutcomes: Record<CodeStanding, { code: Outcome; object: Outcome }> = {
  'not-read': { code: 'not-checked', object: 'not-checked' },
  foreign: { code: 'failed', object: 'failed' },
  unknown: { code: 'unknown', object: 'unknown' },
  'used-before': { code: 'failed', object: 'not-checked' },
  'claimed-now': { code: 'passed', object: 'passed' },
  unused: { code: 'passed', object: 'not-checked' },
};

function circumstances(reading: Reading): Check[] {
  const { found, now, scans } = reading;
  const standing = found ? codeStandingOf(reading, found) : 'not-read';
  const { code, object } = codeOutcomes[standing];
  return [
    {
      name: 'scans',
      outcome: scans ? passedIf(!scans.unusual) : 'not-checked',
      found: scans && String(scans.count),
      at: now,
    },
    { name: 'hidden-code', outcome: code, found: standing === 'not-read' ? null : standing, at: now },
    { name: 'object', outcome: object, found: null, at: now },
  ];
}

function makerKeyOutcome({ found }: Reading, answer: RegistryAnswer): Outcome {
  if (found && !isOfSameMaker(answer, found)) return 'failed';
  return answer.issuer.makerStanding === 'not-signed' ? 'not-checked' : passedIf(isMakerStandingGood(answer));
}

function hasBadNews({ found }: Reading, answer: RegistryAnswer): boolean {
  if (!answer.included) return false;
  if (found && !isOfSameMaker(answer, found)) return true;
  const isDoubtful = isReplaced(answer) || isIssuerInDoubt(answer) || answer.custody.lost;
  return answer.status.state !== 'active' || isDoubtful;
}

function passedIf(good: boolean): Outcome {
  return good ? 'passed' : 'failed';
}
