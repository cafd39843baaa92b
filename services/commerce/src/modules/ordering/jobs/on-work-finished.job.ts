import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { workFinished } from '../../making/index.js';
import { AskRest } from '../use-cases/ask-rest.js';

@ListensTo(workFinished, 'ordering', { concurrency: 2, retries: 150 })
export class OnWorkFinished implements JobHandler<{ orderId: string }> {
  constructor(private readonly askRest: AskRest) {}

  handle(payload: { orderId: string }): Promise<void> {
    return this.askRest.execute(payload);
  }
}
