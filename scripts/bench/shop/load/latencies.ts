/** Milliseconds of each request of a run, to be sorted once at its end. */
export class Latencies {
  private values = new Float64Array(4096);
  private count = 0;

  add(milliseconds: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(this.count * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = milliseconds;
  }

  get length(): number {
    return this.count;
  }

  /** The nearest rank of each share, 0 to 1; zero where nothing was measured. */
  percentiles<Name extends string>(shares: Record<Name, number>): Record<Name, number> {
    const sorted = this.values.slice(0, this.count).sort();
    const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return Object.fromEntries(
      Object.entries<number>(shares).map(([name, share]) => [name, at(share)]),
    ) as Record<Name, number>;
  }
}

export const PERCENTILES = { p50: 0.5, p95: 0.95, p99: 0.99 };
