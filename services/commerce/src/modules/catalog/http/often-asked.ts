interface Kept<Thing> {
  thing: Thing;
  size: number;
}

/**
 * Things that are asked for more than once, as many as fit: what nobody asks for twice does not push out the others, and what
 * was asked for longest ago goes first.
 */
export class OftenAsked<Thing> {
  private readonly kept = new Map<string, Kept<Thing>>();
  private readonly once = new Set<string>();
  private filled = 0;

  /**
   * @param room how much fits, in whatever sizes are counted in
   * @param mostOnce so many names are remembered as asked for once; then all of them are forgotten
   */
  constructor(
    private readonly room: number,
    private readonly mostOnce: number,
  ) {}

  take(name: string): Thing | undefined {
    const found = this.kept.get(name);
    if (!found) return undefined;
    this.kept.delete(name);
    this.kept.set(name, found);
    return found.thing;
  }

  /** Kept from the second time on, unless it is larger than everything that fits. */
  offer(name: string, thing: Thing, size: number): void {
    if (this.once.delete(name)) {
      if (size <= this.room) this.keep(name, { thing, size });
      return;
    }
    if (this.once.size >= this.mostOnce) this.once.clear();
    this.once.add(name);
  }

  private keep(name: string, found: Kept<Thing>): void {
    this.filled += found.size - (this.kept.get(name)?.size ?? 0);
    this.kept.set(name, found);
    for (const [oldest, { size }] of this.kept) {
      if (this.filled <= this.room) return;
      this.kept.delete(oldest);
      this.filled -= size;
    }
  }
}
