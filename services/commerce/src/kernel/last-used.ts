/** The values that were used last, as many as fit together. */
export class LastUsed<Value> {
  private readonly held = new Map<string, { value: Value; size: number }>();
  private size = 0;

  /** @param most of all sizes together, in whatever they are given */
  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const known = this.held.get(key);
    if (!known) return undefined;
    // What was put last is what goes last.
    this.held.delete(key);
    this.held.set(key, known);
    return known.value;
  }

  /** In place of what was there. What is larger than all the room is not held. */
  put(key: string, value: Value, size: number): void {
    this.forget(key);
    if (size > this.most) return;
    this.held.set(key, { value, size });
    this.size += size;
    for (const oldest of this.held.keys()) {
      if (this.size <= this.most) break;
      this.forget(oldest);
    }
  }

  forget(key: string): void {
    this.size -= this.held.get(key)?.size ?? 0;
    this.held.delete(key);
  }
}
