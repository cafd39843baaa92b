import { setTimeout as wait } from 'node:timers/promises';

/** So much is looked for at once; the others wait for their turn. */
const MOST_AT_ONCE = 32;
/** Who has no answer by then does not keep the others waiting any longer: one connection of many may be dead. */
const PATIENCE_MS = 250;

type Waiting<Answer> = Map<string, PromiseWithResolvers<Answer | undefined>>;

/**
 * Everybody who asks gets an answer that began to be found after they asked, and all who wait are answered together: while
 * some questions are being looked up, those that come meanwhile gather for the next time, each once.
 */
export class AskedAfter<Answer> {
  private isAsking = false;
  private waiting: Waiting<Answer> = new Map();

  /** @param find the answers to these questions; what is missing has none */
  constructor(
    private readonly find: (questions: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  ask(question: string): Promise<Answer | undefined> {
    const known = this.waiting.get(question);
    if (known) return known.promise;
    const asked = Promise.withResolvers<Answer | undefined>();
    this.waiting.set(question, asked);
    if (!this.isAsking) void this.answerAll();
    return asked.promise;
  }

  private async answerAll(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.size > 0) {
      const answered = new AbortController();
      const answering = this.answerNext([...this.waiting].slice(0, MOST_AT_ONCE));
      const patience = wait(this.patienceMs, undefined, { signal: answered.signal }).catch(() => undefined);
      await Promise.race([answering, patience]);
      answered.abort();
    }
    this.isAsking = false;
  }

  private async answerNext(next: [string, PromiseWithResolvers<Answer | undefined>][]): Promise<void> {
    for (const [question] of next) this.waiting.delete(question);
    try {
      const found = await this.find(next.map(([question]) => question));
      for (const [question, asked] of next) asked.resolve(found.get(question));
    } catch (error) {
      for (const [, asked] of next) asked.reject(error);
    }
  }
}
