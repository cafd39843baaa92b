import type { Hex } from '@daulang/protocol';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { Gathered } from '../../../kernel/gathered.js';
import { RateLimits, type Window } from '../../../platform/http/rate-limits.js';
import { TooManyRequests } from '../../../platform/http/request-errors.js';
import { type Counting, ReadersStore } from '../data/readers.store.js';
import { WindowsSeen } from '../domain/windows-seen.js';

/** Nobody sealed what was asked for; or the hash of the serial on the label that somebody holds. */
type Finding = 'nothing' | 'guess' | Hex;

/** A whole fair, or a mobile network, stands behind one address: fifty labels a second. */
const VERDICTS = { limit: 3_000, windowSeconds: 60 };

/** Serials that nobody sealed, though their check character is right: nobody mistypes so many. */
const GUESSES = { limit: 60, windowSeconds: 60 };

/** A phone that looks again and again is one reader; more from one address may be readers behind one router. */
const LOOKS = { limit: 5, windowSeconds: 24 * 60 * 60 };

/** Longer than the database needs on a good day: a verdict does not wait for a count that does not get through. */
const PATIENCE_MS = 200;

/**
 * Counts whoever asks for a verdict, and looks at labels: the day and a number, nothing of who looked. Nobody waits for it:
 * what comes at the same time is written together, and what the other processes count is known a moment later.
 *
 * `address` is a pseudonym of where the reader is; it is forgotten with the day.
 */
@Injectable()
export class CountReader implements BeforeApplicationShutdown {
  private readonly logger = new Logger(CountReader.name);
  private readonly seen = new WindowsSeen();
  private readonly gathered = new Gathered<Counting>(
    (load) => this.write(load),
    (error, lost) => {
      this.seen.drop(lost);
      this.logger.error(
        `Readers were not counted${lost.length > 0 ? ` (${lost.length})` : ''}: ${String(error)}`,
      );
    },
  );

  constructor(
    private readonly readers: ReadersStore,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives an answer to somebody, and counts them when it is given.
   *
   * @param found what the answer told about the reader @throws TooManyRequests when the address asked or guessed too often
   */
  async execute<Answer>(
    address: string,
    answer: () => Promise<Answer>,
    found: (answer: Answer) => Finding = () => 'nothing',
  ): Promise<Answer> {
    const counts: Counting[] = [];
    try {
      this.hit(this.limits.windowOf(`verdict/${address}`, VERDICTS), counts);
      const given = await answer();
      const finding = found(given);
      if (finding === 'guess') this.hit(this.limits.windowOf(`guess/${address}`, GUESSES), counts);
      else if (finding !== 'nothing') counts.push(this.lookAt(finding, address));
      return given;
    } finally {
      counts.forEach((counting) => this.gathered.add(counting));
    }
  }

  /** Until the looks at this label are counted, so that whoever looks again finds the one before. Not for long. */
  async untilCounted(serialHash: Hex): Promise<void> {
    const isOpen = this.gathered.holds(({ look }) => look?.serialHash === serialHash);
    if (isOpen) await this.settled(PATIENCE_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled(2_000);
  }

  private hit(window: Window, counts: Counting[]): void {
    const hits = this.seen.hit(window);
    counts.push({ window, hits: 1, look: null });
    if (hits > window.limit) throw new TooManyRequests(window.endsInSeconds);
  }

  private lookAt(serialHash: Hex, address: string): Counting {
    const window = this.limits.windowOf(`scan/${address}/${serialHash}`, LOOKS);
    return { window, hits: 1, look: { serialHash, day: dayOf(this.clock.now()) } };
  }

  private async write(load: readonly Counting[]): Promise<void> {
    const counted = await this.readers.add(summed(load));
    this.seen.learn(load, counted, this.clock.now());
  }

  private async settled(mostMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, mostMs)));
    await Promise.race([this.gathered.settled(), patience]);
    clearTimeout(timer);
  }
}

/** One for each window. */
function summed(load: readonly Counting[]): Counting[] {
  const byWindow = new Map<string, Counting>();
  for (const counting of load) {
    const { bucket, startsAt } = counting.window;
    const name = `${startsAt.getTime()} ${bucket}`;
    const hits = (byWindow.get(name)?.hits ?? 0) + counting.hits;
    byWindow.set(name, { ...counting, hits });
  }
  return [...byWindow.values()];
}
