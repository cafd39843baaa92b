import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { tellLateRests } from '../ordering.jobs.js';
import { TellLateRests } from '../use-cases/tell-late-rests.js';

@HandlesJob(tellLateRests)
export class TellLateRestsJob implements JobHandler<object> {
  constructor(private readonly tell: TellLateRests) {}

  handle(): Promise<void> {
    return this.tell.execute();
  }
}
