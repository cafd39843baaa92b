import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../parts/start-failure.ts';

/**
 * A marker that lies in the state folder from the first thing written until the seed is complete.
 * A shop with half its pieces sealed would look like a broken one; beginning anew takes a minute.
 */
export class FirstStart {
  private readonly begun: string;
  private readonly complete: string;

  constructor(stateDir: string) {
    this.begun = join(stateDir, 'first-start.unfinished');
    this.complete = join(stateDir, 'first-start.complete');
  }

  get isNeeded(): boolean {
    return !existsSync(this.complete);
  }

  /** @throws StartFailure when an earlier first start did not reach its end. */
  begin(): void {
    if (existsSync(this.begun)) {
      throw new StartFailure(
        'The first start here was interrupted before its demo data were complete: run "npm run reset", then "npm start" again.',
      );
    }
    writeFileSync(this.begun, `${new Date().toISOString()}\n`);
  }

  end(): void {
    writeFileSync(this.complete, `${new Date().toISOString()}\n`);
    rmSync(this.begun, { force: true });
  }
}
