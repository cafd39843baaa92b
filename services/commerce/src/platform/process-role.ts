import { POOLS, type PoolSize } from './database/data-source.js';
import { FOR_JOBS, FOR_REQUESTS, type Patience } from './database/patience.js';

/** Which of the service's two processes this is; a test is both at once. */
export class ProcessRole {
  private constructor(
    readonly pools: PoolSize,
    readonly patience: Patience,
    readonly runsJobs: boolean,
  ) {}

  static readonly main = new ProcessRole(POOLS.main, FOR_REQUESTS, false);
  static readonly worker = new ProcessRole(POOLS.worker, FOR_JOBS, true);
  static readonly both = new ProcessRole({ app: 8, jobs: 4, auth: 2 }, FOR_JOBS, true);
  /** A program that is run once, such as the seed: nobody waits for it, and it shares locks with the worker. */
  static readonly script = new ProcessRole(POOLS.main, FOR_JOBS, false);
}
