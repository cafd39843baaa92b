import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { TakeBackDelivered } from '../../ordering/index.js';
import { ReturnsStore } from '../data/returns.store.js';
import { comesWithToken } from '../domain/finding.js';
import type { Return } from '../domain/return.js';

/** With the refund, where a person reads why. */
const REASON = 'returned';

/** The pieces are where they belong, and the money goes back. */
@Injectable()
export class SettleReturn {
  constructor(
    private readonly returns: ReturnsStore,
    private readonly takeBackDelivered: TakeBackDelivered,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotPaid, OrderDisputed */
  async within(tx: Tx, it: Return, actor: string): Promise<void> {
    const refunded = await this.takeBackDelivered.within(tx, {
      parcelId: it.parcelId,
      pieces: it.pieces.map((piece) => ({
        pieceId: piece.pieceId,
        isForSale: piece.finding !== 'damaged',
        cameWithToken: comesWithToken(piece),
      })),
      withShipping: it.isOurs,
      by: actor,
      reason: REASON,
      cause: `return/${it.id}`,
    });
    await this.returns.setRefunded(tx, it.id, refunded);
    await this.returns.move(tx, it, 'settled', { actor, at: this.clock.now() });
  }
}
