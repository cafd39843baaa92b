import { performance } from 'node:perf_hooks';

/** The database does not answer, or cannot be reached; the asker may try again. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
  readonly code = 'DATABASE_UNREACHABLE';

  constructor(cause?: unknown) {
    super('The database gave no answer.', { cause });
  }
}

/** Time for answers that have arrived but were not read yet, because this process was busy itself. */
const TO_READ_MS = 50;

/**
 * Whether the database lives, as heard by everybody in this process together: slow while others are answered is only
 * busy, and worth waiting for; nothing for anybody is silence, and all who wait are told at once.
 */
export class Pulse {
  private heardAtMs = 0;

  /** @param silentAfterMs 0 waits for ever */
  constructor(private readonly silentAfterMs: number) {}

  heard(): void {
    this.heardAtMs = performance.now();
  }

  /** @throws DatabaseUnreachable when nothing is heard while `answer` is waited for */
  async orSilence<T>(answer: Promise<T>): Promise<T> {
    if (this.silentAfterMs === 0) return answer;
    const sinceMs = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      const look = (isLastLook: boolean) => {
        const leftMs = Math.max(sinceMs, this.heardAtMs) + this.silentAfterMs - performance.now();
        if (leftMs > 0) timer = setTimeout(look, leftMs, false);
        else if (isLastLook) reject(new DatabaseUnreachable());
        else timer = setTimeout(look, TO_READ_MS, true);
      };
      look(false);
    });
    try {
      return await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * As {@link orSilence}, for a connection out of a pool.
   *
   * @param giveBack for one that comes when nobody waits for it any more, so that somebody else may have it
   */
  async takenInTime<T>(taking: Promise<T>, giveBack: (taken: T) => unknown): Promise<T> {
    try {
      return await this.orSilence(taking);
    } catch (error) {
      taking.then(giveBack, () => undefined);
      throw error;
    }
  }
}
