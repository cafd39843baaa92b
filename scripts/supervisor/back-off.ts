const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Who ran this long had come back: the next end is a new story. */
const STEADY_MS = 60_000;

/** How long to wait before a part is started again: twice as long each time, until it has run steadily. */
export class BackOff {
  private tries = 0;
  private startedMs = Date.now();

  /** How often in a row it was tried. */
  get inARow(): number {
    return this.tries;
  }

  /** To be called when the part runs. */
  started(): void {
    this.startedMs = Date.now();
  }

  /** To be called when the part has ended by itself. */
  ended(): void {
    if (Date.now() - this.startedMs >= STEADY_MS) this.tries = 0;
  }

  /** The wait before the next try. */
  nextWaitMs(): number {
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** this.tries, LONGEST_WAIT_MS);
    this.tries += 1;
    return waitMs;
  }
}
