import { ListensTo, type JobHandler } from '../../../platform/jobs/handler.js';
import { promisedPieceSold, type PromisedPieceSold } from '../../inventory/index.js';
import { NoteSealedPiece } from '../use-cases/note-sealed-piece.js';

@ListensTo(promisedPieceSold, 'making', { concurrency: 2 })
export class OnPromisedPieceSold implements JobHandler<PromisedPieceSold> {
  constructor(private readonly noteSealedPiece: NoteSealedPiece) {}

  handle(payload: PromisedPieceSold): Promise<void> {
    return this.noteSealedPiece.execute(payload);
  }
}
