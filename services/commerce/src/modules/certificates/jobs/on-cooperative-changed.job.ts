import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { cooperativeChanged } from '../../chain/index.js';
import { SyncCooperative } from '../use-cases/sync-cooperative.js';

/** About a day: after a theft the chain must be asked, and it may sleep just then. */
export const RETRIES = 300;

@ListensTo(cooperativeChanged, 'certificates', { pollEverySeconds: 0.5, retries: RETRIES })
export class OnCooperativeChanged implements JobHandler<{ cooperativeNumber: string }> {
  constructor(private readonly sync: SyncCooperative) {}

  handle(payload: { cooperativeNumber: string }): Promise<void> {
    return this.sync.execute(payload);
  }
}
