import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { answerBank } from '../evidence.jobs.js';
import { AnswerBank } from '../use-cases/answer-bank.js';

@HandlesJob(answerBank)
export class OnAnswerBank implements JobHandler<{ disputeId: string }> {
  constructor(private readonly answer: AnswerBank) {}

  handle(payload: { disputeId: string }): Promise<void> {
    return this.answer.execute(payload);
  }
}
