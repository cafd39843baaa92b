import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { TooManyRequests } from '../../../platform/http/request-errors.js';
import { ReadersStore } from '../data/readers.store.js';
import type { ScansOfDay } from '../domain/scan-history.js';

/** A whole fair, or a mobile network, stands behind one address: fifty labels a second. */
export const VERDICTS = { limit: 3_000, windowSeconds: 60 };

/** Serials that nobody sealed, though their check character is right: nobody mistypes so many. */
const GUESSES = { limit: 60, windowSeconds: 60 };

/** A phone that looks again and again is one reader; more from one address may be readers behind one router. */
const LOOKS = { limit: 5, windowSeconds: 24 * 60 * 60 };

export interface ReaderInput {
  serialHash: Hex;
  /** A pseudonym of where the reader is; it is forgotten with the day. */
  address: string;
  /** Whether they read a label, and not only typed or followed a link. */
  isScan: boolean;
}

/** Counts whoever asks for a verdict, and one more look at a label: the day and a number, nothing of who looked. */
@Injectable()
export class CountReader {
  constructor(
    private readonly readers: ReadersStore,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @returns the looks at the label before this one. @throws TooManyRequests */
  async execute({ serialHash, address, isScan }: ReaderInput): Promise<ScansOfDay[]> {
    const verdicts = this.limits.windowOf(`verdict/${address}`, VERDICTS);
    const guesses = this.limits.windowOf(`guess/${address}`, GUESSES);
    const counted = await this.readers.count({
      serialHash,
      day: isScan ? dayOf(this.clock.now()) : null,
      verdicts,
      guesses,
      looks: this.limits.windowOf(`scan/${address}/${serialHash}`, LOOKS),
    });
    if (counted.verdicts > verdicts.limit) throw new TooManyRequests(verdicts.endsInSeconds);
    if (counted.guesses > guesses.limit) throw new TooManyRequests(guesses.endsInSeconds);
    return counted.scans;
  }
}
