import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { cooperativeChanged } from '../../chain/index.js';
import { SyncCooperative } from '../use-cases/sync-cooperative.js';

@ListensTo(cooperativeChanged, 'certificates', { pollEverySeconds: 0.5 })
export class OnCooperativeChanged implements JobHandler<{ chainNumber: string }> {
  constructor(private readonly sync: SyncCooperative) {}

  handle(payload: { chainNumber: string }): Promise<void> {
    return this.sync.execute(payload);
  }
}
