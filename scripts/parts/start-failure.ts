/** A start that cannot go on: one sentence for the person, and what the part itself said. */
export class StartFailure extends Error {
  readonly detail: string | undefined;

  constructor(sentence: string, detail?: string) {
    super(sentence);
    this.name = 'StartFailure';
    this.detail = detail;
  }
}
