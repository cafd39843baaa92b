import { Latencies, PERCENTILES } from './latencies.ts';
import type { Measured } from './load.ts';
import { OwnTime } from './own-time.ts';
import { Wrongs } from './wrongs.ts';

/** What a run of any load comes to; its time begins when this is made. */
export class Tally {
  readonly latencies = new Latencies();
  readonly wrongs = new Wrongs();
  readonly begin = performance.now();
  private readonly own = new OwnTime();

  /** Counts what was done since `sent`, a moment of `performance.now()`. */
  done(sent: number): void {
    this.latencies.add(performance.now() - sent);
  }

  /** All that happened until now. */
  measured(): Measured {
    return {
      done: this.latencies.length,
      seconds: (performance.now() - this.begin) / 1000,
      ...this.latencies.percentiles(PERCENTILES),
      wrong: this.wrongs.counted,
      ownSeconds: this.own.seconds,
    };
  }
}
