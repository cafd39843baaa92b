/** Things by their names, the ones used last, as many as fit. */
export class Shelf<T extends { size: number }> {
  private readonly things = new Map<string, T>();
  private readonly room: number;
  private filled = 0;

  /** @param room how much fits, in whatever `size` is counted in */
  constructor(room: number) {
    this.room = room;
  }

  take(name: string): T | undefined {
    const thing = this.things.get(name);
    if (!thing) return undefined;
    // What was put last is what goes last.
    this.things.delete(name);
    this.things.set(name, thing);
    return thing;
  }

  put(name: string, thing: T): void {
    this.remove(name);
    if (thing.size > this.room) return;
    this.things.set(name, thing);
    this.filled += thing.size;
    for (const oldest of this.things.keys()) {
      if (this.filled <= this.room) return;
      this.remove(oldest);
    }
  }

  private remove(name: string): void {
    const thing = this.things.get(name);
    if (!thing) return;
    this.things.delete(name);
    this.filled -= thing.size;
  }
}
