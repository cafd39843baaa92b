/** What was wrong with answers, and how often. */
export class Wrongs {
  readonly counted: Record<string, number> = {};

  add(complaint: string): void {
    this.counted[complaint] = (this.counted[complaint] ?? 0) + 1;
  }
}
