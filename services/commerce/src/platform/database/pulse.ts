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
 * busy, and worth waiting for. When nobody was answered for a while it is asked anew: a disk that keeps all writers
 * waiting is busy too. Who is not answered then either hears silence, and so do all who wait, at once.
 */
export class Pulse {
  private heardAtMs = 0;
  private asking: Promise<boolean> | undefined;

  /**
   * @param silentAfterMs 0 waits for ever
   * @param askAnew whether somebody new is answered
   */
  constructor(
    private readonly silentAfterMs: number,
    private readonly askAnew: () => Promise<boolean> = async () => false,
  ) {}

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
        else if (isLastLook) {
          void this.answersAnew().then((answers) => {
            if (!answers) reject(new DatabaseUnreachable());
            else if (timer) look(false);
          });
        } else timer = setTimeout(look, TO_READ_MS, true);
      };
      look(false);
    });
    try {
      return await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
      timer = undefined;
    }
  }

  /** Asked once for all who wait. */
  private answersAnew(): Promise<boolean> {
    this.asking ??= this.askAnew().then((answers) => {
      if (answers) this.heard();
      this.asking = undefined;
      return answers;
    });
    return this.asking;
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
