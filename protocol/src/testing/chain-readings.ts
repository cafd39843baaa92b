import { digestOf } from '../digest.js';
import { examine, type SealedCertificate } from '../examine.js';
import type { Hex } from '../hex.js';
import type { ChainReading, Reading } from '../reading.js';
import type { PieceStatus, RegistryAnswer } from '../registry-answer.js';
import { utf8 } from '../text.js';
import { ISSUED_AT, reading, rpIdHash, sealed } from './readings.js';

/** What so many endpoints said, each its answer or nothing. */
export const from = (...answers: (RegistryAnswer | 'nothing')[]): ChainReading[] =>
  answers.map((each, i) =>
    each === 'nothing'
      ? { endpoint: `rpc ${i}`, failure: 'timeout' }
      : { endpoint: `rpc ${i}`, answer: each },
  );

/** The reading of a sealed certificate of which something was changed afterwards. */
export function tampered(change: (whole: SealedCertificate) => Partial<SealedCertificate>): Reading {
  const whole = sealed();
  return reading({ found: examine({ ...whole, ...change(whole) }, rpIdHash).found });
}

/** A status that somebody set after the issue. */
export const status = (state: PieceStatus['state']): PieceStatus => ({
  state,
  reason: 3,
  setAt: ISSUED_AT + 500,
  version: 1,
  signers: [1, 2],
});

/** 32 bytes that stand for something else. */
export const word = digestOf(utf8('another'));

/** Somebody who claimed a piece. */
export const holder: Hex = `0x${'0d'.repeat(20)}`;
