import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../database/database.js';
import { RateLimitsStore } from './data/rate-limits.store.js';
import { TooManyRequests } from './request-errors.js';

export interface RateLimit {
  /** How many in one window. */
  limit: number;
  windowSeconds: number;
}

/**
 * Counts in the database, so that every process sees the same number. Windows are fixed: at their border
 * twice the limit may pass, which is fine for what they guard against.
 */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    private readonly counters: RateLimitsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one more in `bucket`, a name without personal data (`search/<address pseudonym>`).
   *
   * @throws TooManyRequests when the window is full
   */
  async hit(bucket: string, limit: RateLimit): Promise<void> {
    const { isWithin, endsInSeconds } = await this.count(bucket, limit);
    if (!isWithin) throw new TooManyRequests(endsInSeconds);
  }

  /** Counts one more in `bucket` and says whether the window still had room for it, for what is no refusal. */
  async isWithin(bucket: string, limit: RateLimit): Promise<boolean> {
    return (await this.count(bucket, limit)).isWithin;
  }

  private async count(bucket: string, { limit, windowSeconds }: RateLimit) {
    const nowMs = this.clock.now().getTime();
    const windowMs = windowSeconds * 1000;
    const startMs = nowMs - (nowMs % windowMs);
    const window = { start: new Date(startMs), end: new Date(startMs + windowMs) };
    const hits = await this.counters.count(this.database, bucket, window);
    return {
      isWithin: hits <= limit,
      endsInSeconds: Math.max(1, Math.ceil((startMs + windowMs - nowMs) / 1000)),
    };
  }
}
