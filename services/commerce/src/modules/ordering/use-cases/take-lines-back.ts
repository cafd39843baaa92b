import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { TakeItemsBack } from '../../inventory/index.js';
import { CallOffWork } from '../../making/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import type { Order } from '../domain/order.js';

/** Lines of an order are not sent: their pieces are for sale again, and what was to be made for them is not. */
@Injectable()
export class TakeLinesBack {
  constructor(
    private readonly linePieces: LinePiecesStore,
    private readonly callOffWork: CallOffWork,
    private readonly takeItemsBack: TakeItemsBack,
    private readonly clock: Clock,
  ) {}

  /** @param by `buyer`, `clock`, or the user id of an officer or a maker */
  async within(
    tx: Tx,
    order: Pick<Order, 'id' | 'isMade'>,
    lineIds: readonly string[],
    by: string,
  ): Promise<void> {
    if (lineIds.length === 0) return;
    const pieceIds = await this.linePieces.takeFromLines(tx, lineIds, this.clock.now());
    const role = by === 'buyer' ? 'buyer' : 'officer';
    if (order.isMade)
      await this.callOffWork.within(tx, {
        lineIds,
        by: { actor: by, role: by === 'clock' ? 'clock' : role },
      });
    await this.takeItemsBack.within(tx, { orderId: order.id, pieceIds, by: role });
  }
}
