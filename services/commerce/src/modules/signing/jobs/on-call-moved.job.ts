import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { callMoved } from '../../chain/index.js';
import { FollowAct } from '../use-cases/follow-act.js';

// The queue keeps the name under which news may still wait in it.
@ListensTo(callMoved, 'certificates', { pollEverySeconds: 0.5 })
export class OnCallMoved implements JobHandler<{ callId: string }> {
  constructor(private readonly followAct: FollowAct) {}

  handle(payload: { callId: string }): Promise<void> {
    return this.followAct.execute(payload);
  }
}
