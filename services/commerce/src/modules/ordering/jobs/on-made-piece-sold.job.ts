import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { promisedPieceSold, type PromisedPieceSold } from '../../inventory/index.js';
import { TakeMadePiece } from '../use-cases/take-made-piece.js';

@ListensTo(promisedPieceSold, 'ordering', { concurrency: 2, retries: 150 })
export class OnMadePieceSold implements JobHandler<PromisedPieceSold> {
  constructor(private readonly takeMadePiece: TakeMadePiece) {}

  handle(payload: PromisedPieceSold): Promise<void> {
    return this.takeMadePiece.execute(payload);
  }
}
