/** What a pure function gives, by what it was given: the last used, as many as fit. Nothing in it can become untrue. */
export class Remembered<Result> {
  private readonly results = new Map<string, Result>();

  constructor(private readonly most: number) {}

  of(given: string, find: () => Result): Result {
    const known = this.results.get(given);
    const result = known ?? find();
    // What was put last is what goes last.
    if (known !== undefined) this.results.delete(given);
    this.results.set(given, result);
    if (this.results.size > this.most) this.results.delete(this.results.keys().next().value!);
    return result;
  }
}
