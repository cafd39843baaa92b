import { answersIn, pinOf, type Reading, STALE_AFTER_SECONDS } from './reading.js';
import { isIssuerInDoubt, isMakerStandingGood, type RegistryAnswer } from './registry-answer.js';
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
  const answer = answers.find(hasBadNews) ?? answers[0];
  if (!answer?.included) {
    return [
      ...reached,
      { name: 'inclusion', outcome: answer ? 'failed' : nobody, found: null, at: answer?.blockTime ?? now },
      ...(['status', 'cooperative', 'maker-key', 'finality'] as const).map((name): Check => ({
        name,
        outcome: answer ? 'not-checked' : nobody,
        found: null,
        at: now,
      })),
    ];
  }
  return [...reached, ...answerChecks(reading, answer)];
}

function answerChecks(reading: Reading, answer: RegistryAnswer): Check[] {
  const { blockTime, issuedAt, status } = answer;
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
      name: 'cooperative',
      outcome: passedIf(!isIssuerInDoubt(answer)),
      found: answer.cooperativeState,
      at: answer.suspendedFrom || blockTime,
    },
    {
      name: 'maker-key',
      outcome: answer.makerStanding === 'not-signed' ? 'not-checked' : passedIf(isMakerStandingGood(answer)),
      found: answer.makerStanding,
      at: answer.makerAddedAt || blockTime,
    },
    {
      name: 'finality',
      outcome: pin ? passedIf(blockTime >= issuedAt + pin.finalAfterSeconds) : 'not-checked',
      found: null,
      at: blockTime,
    },
  ];
}

function circumstances({ now, scans }: Reading): Check[] {
  return [
    {
      name: 'scans',
      outcome: scans ? passedIf(!scans.unusual) : 'not-checked',
      found: scans && String(scans.count),
      at: now,
    },
    { name: 'object', outcome: 'not-checked', found: null, at: now },
  ];
}

function hasBadNews(answer: RegistryAnswer): boolean {
  return answer.included && (answer.status.state !== 'active' || isIssuerInDoubt(answer));
}

function passedIf(good: boolean): Outcome {
  return good ? 'passed' : 'failed';
}
