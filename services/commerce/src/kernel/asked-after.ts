/**
 * Everybody who asks gets an answer that began to be found after they asked, and as many as wait share one: while one is
 * being found out, all who come meanwhile wait for the next.
 */
export class AskedAfter<Answer> {
  private isAsking = false;
  private waiting: PromiseWithResolvers<Answer> | undefined;

  constructor(private readonly find: () => Promise<Answer>) {}

  ask(): Promise<Answer> {
    this.waiting ??= Promise.withResolvers();
    const { promise } = this.waiting;
    if (!this.isAsking) void this.answerAll();
    return promise;
  }

  private async answerAll(): Promise<void> {
    this.isAsking = true;
    for (let served = this.next(); served; served = this.next()) {
      await this.find().then(served.resolve, served.reject);
    }
    this.isAsking = false;
  }

  private next(): PromiseWithResolvers<Answer> | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting;
  }
}
