import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { FinishedPiecesStore } from '../data/finished-pieces.store.js';
import { WorkStore } from '../data/work.store.js';

/** A piece that was made for an order has its certificate, and the order has it: with the last one the work is over. */
@Injectable()
export class NoteSealedPiece {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly works: WorkStore,
    private readonly pieces: FinishedPiecesStore,
    private readonly clock: Clock,
  ) {}

  /** Told twice, it happens once. */
  async execute({ pieceId }: { pieceId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const workId = await this.pieces.setSealed(tx, pieceId);
      const work = workId === undefined ? undefined : await this.works.lock(tx, workId);
      if (work?.state !== 'finished') return;
      const all = await this.pieces.ofWork(tx, [work.id]);
      if (!all.every(({ isSealed }) => isSealed)) return;
      await this.works.move(tx, work, 'sealed', { actor: 'clock', role: 'clock' }, this.clock.now());
    });
  }
}
