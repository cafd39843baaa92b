import { POOLS, type PoolSize } from './database/data-source.js';

/** Which of the service's two processes this is; a test is both at once. */
export class ProcessRole {
  private constructor(
    readonly pools: PoolSize,
    readonly runsJobs: boolean,
  ) {}

  static readonly main = new ProcessRole(POOLS.main, false);
  static readonly worker = new ProcessRole(POOLS.worker, true);
  static readonly both = new ProcessRole({ app: 8, jobs: 4, auth: 2 }, true);
}
