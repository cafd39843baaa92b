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

/** One window of one bucket. */
export interface Window {
  /** A name without personal data, as `search/<address pseudonym>`. */
  bucket: string;
  limit: number;
  startsAt: Date;
  endsAt: Date;
  endsInSeconds: number;
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

  /** The window that is open now, for whoever counts in a statement of their own. */
  windowOf(bucket: string, { limit, windowSeconds }: RateLimit): Window {
    const nowMs = this.clock.now().getTime();
    const windowMs = windowSeconds * 1000;
    const startMs = nowMs - (nowMs % windowMs);
    return {
      bucket,
      limit,
      startsAt: new Date(startMs),
      endsAt: new Date(startMs + windowMs),
      endsInSeconds: Math.max(1, Math.ceil((startMs + windowMs - nowMs) / 1000)),
    };
  }

  private async count(bucket: string, limit: RateLimit) {
    const { startsAt, endsAt, endsInSeconds } = this.windowOf(bucket, limit);
    const hits = await this.counters.count(this.database, bucket, { start: startsAt, end: endsAt });
    return { isWithin: hits <= limit.limit, endsInSeconds };
  }
}
