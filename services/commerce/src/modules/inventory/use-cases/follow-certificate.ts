import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PiecesOnSale } from '../../catalog/index.js';
import { RecordHappening } from '../../history/index.js';
import { InventoryStore } from '../data/inventory.store.js';
import { PromisedPiecesStore } from '../data/promised-pieces.store.js';
import type { StockedPiece } from '../domain/stocked-piece.js';
import { promisedPieceSold } from '../inventory.jobs.js';
import { RefreshAvailability } from './refresh-availability.js';

export interface FollowCertificateInput {
  pieceId: string;
  productId: string;
}

/**
 * Puts a piece on sale while its certificate stands and takes it off when not, also from who has it reserved. One that was made
 * for an order goes to it instead.
 * News may come late and in any order, so the catalogue is asked how it is now.
 */
@Injectable()
export class FollowCertificate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pieces: PiecesOnSale,
    private readonly store: InventoryStore,
    private readonly promised: PromisedPiecesStore,
    private readonly recordHappening: RecordHappening,
    private readonly refresh: RefreshAvailability,
    private readonly clock: Clock,
  ) {}

  async execute({ pieceId, productId }: FollowCertificateInput): Promise<void> {
    await this.uow.run(async (tx) => {
      // Locked before asking: of two pieces of news the later one to act sees the later state.
      await this.store.lockCounts(tx, [productId]);
      const piece = await this.pieces.find(pieceId, tx);
      if (piece) await this.offer(tx, piece);
      else await this.store.takeOffSale(tx, pieceId);
      await this.refresh.within(tx, [productId]);
    });
  }

  private async offer(tx: Tx, piece: StockedPiece): Promise<void> {
    const at = this.clock.now();
    const orderId = await this.promised.sell(tx, piece, at);
    if (orderId === undefined) return this.store.putOnSale(tx, piece, at);
    const cause = `order/${orderId}`;
    await this.recordHappening.within(tx, {
      pieceIds: [piece.pieceId],
      what: 'sold',
      by: 'buyer',
      at,
      cause,
    });
    await tx.publish(promisedPieceSold, { ...piece, orderId });
  }
}
