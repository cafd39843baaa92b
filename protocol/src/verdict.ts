import type { BatchStatus, PieceStatus } from './registry-answer.js';

/** The classes of a verdict, worst first: the first that holds is the verdict (`docs/certificate.md`, section 8). */
export const verdictClasses = [
  'altered',
  'not-ours',
  'withdrawn',
  'replaced',
  'suspended',
  'issuer-in-doubt',
  'lost-or-stolen',
  'code-mismatch',
  'cannot-check',
  'not-final',
  'look-closer',
  'object-genuine',
  'certificate-genuine',
] as const;

export type VerdictClass = (typeof verdictClasses)[number];

/**
 * What is looked at, one after the other. `custody`: what the piece's holder reported. `object`: the piece itself,
 * which a printed code cannot prove.
 */
export const checkNames = [
  'registry',
  'serial',
  'document',
  'proof',
  'maker-signature',
  'chain',
  'inclusion',
  'status',
  'batch',
  'cooperative',
  'maker-key',
  'custody',
  'finality',
  'scans',
  'hidden-code',
  'object',
] as const;

export type CheckName = (typeof checkNames)[number];

/** One named check: what was looked at, what was found (short and untranslated), and when that was true. */
export interface Check {
  name: CheckName;
  /** `unknown`: tried and not reached. `not-checked`: nobody tried. */
  outcome: 'passed' | 'failed' | 'unknown' | 'not-checked';
  found: string | null;
  /** Unix seconds of what was found, else of the reading. */
  at: number;
}

export type AlteredReason = 'document' | 'unreadable' | 'serial' | 'fields' | 'proof' | 'maker-signature';
export type CannotCheckReason = 'no-document' | 'unreachable' | 'stale' | 'clock' | 'disagreement';

/** A verdict that was reached earlier, for `cannot-check`: what is known from before and how old that is. */
export interface EarlierVerdict {
  class: VerdictClass;
  /** Unix seconds. */
  at: number;
}

/** The class, and what a screen needs to say it. A closed union: who handles each class has handled everything. */
export type Judgement =
  | { class: 'altered'; reason: AlteredReason }
  | { class: 'not-ours'; reason: 'unknown-serial' | 'registry' | 'not-in-register' }
  | { class: 'withdrawn'; status: PieceStatus }
  | { class: 'replaced'; batchStatus: BatchStatus }
  | { class: 'suspended'; status: PieceStatus }
  | { class: 'issuer-in-doubt'; reason: 'theft' | 'suspension'; suspendedFrom: number; issuedAt: number }
  | { class: 'lost-or-stolen'; reportedAt: number }
  | { class: 'code-mismatch' }
  | { class: 'cannot-check'; reason: CannotCheckReason; earlier: EarlierVerdict | null }
  | { class: 'not-final'; issuedAt: number; finalAt: number }
  | { class: 'look-closer'; reason: 'maker-key' | 'scans' }
  | { class: 'look-closer'; reason: 'already-claimed'; claimedAt: number | null }
  | { class: 'object-genuine'; issuedAt: number }
  | { class: 'certificate-genuine'; issuedAt: number };

export type Verdict = Judgement & {
  checks: Check[];
  /** Unix seconds: the reading's `now`. */
  checkedAt: number;
};

/**
 * The worse of two verdicts' classes: the headline when a phone and the service looked separately.
 *
 * @example worseOf('certificate-genuine', 'cannot-check') // 'cannot-check'
 */
export function worseOf(one: VerdictClass, other: VerdictClass): VerdictClass {
  return verdictClasses.indexOf(one) < verdictClasses.indexOf(other) ? one : other;
}
