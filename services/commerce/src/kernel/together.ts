export interface Shared<Answer> {
  /** How long after it was asked a question is not asked again, in milliseconds; 0: only while it is being found out. */
  forMs?: number;
  /** Which answers may be given that long. */
  mayBeKept?: (answer: Answer) => boolean;
}

/** Who asks the same while it is being found out, or soon after, gets the same answer. A failure is not kept. */
export class Together<Answer> {
  private readonly known = new Map<string, Promise<Answer>>();
  private readonly forMs: number;
  private readonly mayBeKept: (answer: Answer) => boolean;

  constructor({ forMs = 0, mayBeKept = () => true }: Shared<Answer> = {}) {
    this.forMs = forMs;
    this.mayBeKept = mayBeKept;
  }

  ask(question: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.known.get(question);
    if (known) return known;
    const askedAt = performance.now();
    const finding = find();
    this.known.set(question, finding);
    finding.then(
      (answer) =>
        this.forget(question, this.mayBeKept(answer) ? askedAt + this.forMs - performance.now() : 0),
      () => this.forget(question, 0),
    );
    return finding;
  }

  private forget(question: string, inMs: number): void {
    if (inMs <= 0) this.known.delete(question);
    else setTimeout(() => this.known.delete(question), inMs).unref();
  }
}
