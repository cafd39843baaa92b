/** Who asks the same while it is being found out gets the same answer. Nothing is kept: the next one asks anew. */
export class Together<Answer> {
  private readonly underWay = new Map<string, Promise<Answer>>();

  ask(question: string, find: () => Promise<Answer>): Promise<Answer> {
    const found = this.underWay.get(question);
    if (found) return found;
    const finding = find().finally(() => this.underWay.delete(question));
    this.underWay.set(question, finding);
    return finding;
  }
}
