/** One window of one bucket. */
interface Window {
  bucket: string;
  limit: number;
  startsAt: Date;
  endsAt: Date;
}

interface Seen {
  startsAt: number;
  endsAt: number;
  limit: number;
  /** By all processes, as last heard. */
  known: number;
  /** By this process, not yet among the known. */
  waiting: number;
}

/**
 * What one process knows of how full windows are, before the database is asked: its own counts at once, those of
 * others when its own are written. Windows that are far from full are forgotten as soon as nothing waits.
 */
export class WindowsSeen {
  private readonly byBucket = new Map<string, Seen>();

  /** Counts one more. @returns how many there are, as far as is known here */
  hit({ bucket, startsAt, endsAt, limit }: Window): number {
    let seen = this.seenOf(bucket, startsAt);
    if (!seen) {
      seen = { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), limit, known: 0, waiting: 0 };
      this.byBucket.set(bucket, seen);
    }
    seen.waiting += 1;
    return seen.known + seen.waiting;
  }

  /** `written` of its hits stand in the database now, and `counted` is what it says of those windows. */
  learn(
    written: readonly { window: Window; hits: number }[],
    counted: readonly { bucket: string; startsAt: Date; hits: number }[],
    now: Date,
  ): void {
    this.drop(written);
    for (const { bucket, startsAt, hits } of counted) {
      const seen = this.seenOf(bucket, startsAt);
      if (seen) seen.known = hits;
    }
    for (const [bucket, { known, waiting, limit, endsAt }] of this.byBucket) {
      const isFar = waiting === 0 && known < limit / 2;
      if (isFar || endsAt <= now.getTime()) this.byBucket.delete(bucket);
    }
  }

  /** They will not be written. */
  drop(hits: readonly { window: Window; hits: number }[]): void {
    for (const { window, hits: number } of hits) {
      const seen = this.seenOf(window.bucket, window.startsAt);
      if (seen) seen.waiting -= number;
    }
  }

  private seenOf(bucket: string, startsAt: Date): Seen | undefined {
    const seen = this.byBucket.get(bucket);
    return seen?.startsAt === startsAt.getTime() ? seen : undefined;
  }
}
