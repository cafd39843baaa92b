interface Step {
  at: Date;
  take: () => Promise<void>;
}

/** What happens when, told in any order and lived in order of time. What would be after the end is still to come. */
export class Timetable {
  private readonly end: Date;
  private readonly steps: Step[] = [];

  constructor(end: Date) {
    this.end = end;
  }

  plan(at: Date, take: Step['take']): void {
    if (at < this.end) this.steps.push({ at, take });
  }

  /** @param arrive sets the clock @param settle what is due between two steps */
  async live(arrive: (at: Date) => void, settle: () => Promise<void>): Promise<void> {
    for (;;) {
      const next = this.steps.reduce<Step | undefined>(
        (first, step) => (first && first.at <= step.at ? first : step),
        undefined,
      );
      if (!next) return;
      this.steps.splice(this.steps.indexOf(next), 1);
      arrive(next.at);
      await next.take();
      await settle();
    }
  }
}
