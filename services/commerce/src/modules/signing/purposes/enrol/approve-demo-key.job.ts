import { Database } from '../../../../platform/database/database.js';
import { HandlesJob, type JobHandler } from '../../../../platform/jobs/handler.js';
import { approveDemoKey } from '../../signing.jobs.js';
import { ActsStore } from '../../data/acts.store.js';
import { ApproveDemoKey } from './approve-demo-key.js';

@HandlesJob(approveDemoKey)
export class OnApproveDemoKey implements JobHandler<{ signingKeyId: string }> {
  constructor(
    private readonly approve: ApproveDemoKey,
    private readonly database: Database,
    private readonly acts: ActsStore,
  ) {}

  async handle(payload: { signingKeyId: string }): Promise<void> {
    await this.approve.execute(payload);
    const act = await this.acts.liveForKey(this.database, payload.signingKeyId);
    if (act?.state === 'signing') throw new Error('The demo key could not approve it yet.');
  }
}
