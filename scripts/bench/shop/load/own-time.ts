/** Processor seconds that this process has used since. */
export class OwnTime {
  private readonly since = process.cpuUsage();

  get seconds(): number {
    const { user, system } = process.cpuUsage(this.since);
    return (user + system) / 1e6;
  }
}
