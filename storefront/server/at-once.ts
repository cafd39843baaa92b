/** How much is under way for each address, so that no one address takes the places of all. */
export class AtOnce {
  private readonly counts = new Map<string, number>();
  private readonly lines = new Map<string, (() => void)[]>();
  private readonly most: number;

  /** @param most how many an address may have under way at once */
  constructor(most: number) {
    this.most = most;
  }

  /** One more of this address; null when it has enough under way, else what says that it ended. */
  enter(address: string): (() => void) | null {
    const count = this.counts.get(address) ?? 0;
    if (count >= this.most) return null;
    this.counts.set(address, count + 1);
    let isUnderWay = true;
    return () => {
      if (isUnderWay) this.leave(address);
      isUnderWay = false;
    };
  }

  /** Like {@link enter}, but stands in line for a while where there is no place. */
  async enterInTurn(address: string, withinMs: number): Promise<(() => void) | null> {
    const entered = this.enter(address);
    if (entered) return entered;
    const line = this.lines.get(address) ?? [];
    this.lines.set(address, line);
    await new Promise<void>((resolve) => {
      const late = setTimeout(called, withinMs);
      function called() {
        clearTimeout(late);
        const at = line.indexOf(called);
        if (at !== -1) line.splice(at, 1);
        resolve();
      }
      line.push(called);
    });
    if (line.length === 0) this.lines.delete(address);
    return this.enter(address);
  }

  private leave(address: string): void {
    const left = this.counts.get(address)! - 1;
    if (left === 0) this.counts.delete(address);
    else this.counts.set(address, left);
    this.lines.get(address)?.[0]?.();
  }
}
