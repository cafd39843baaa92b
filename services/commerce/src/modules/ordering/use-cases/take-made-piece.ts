import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { TakeItemsBack, type PromisedPieceSold } from '../../inventory/index.js';
import { LinePiecesStore } from '../data/line-pieces.store.js';
import { MadeLinesStore } from '../data/made-lines.store.js';
import { OrdersStore } from '../data/orders.store.js';

/** A piece that was made for an order has its certificate and goes into its line; it is for sale where nobody wants it any more. */
@Injectable()
export class TakeMadePiece {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly madeLines: MadeLinesStore,
    private readonly linePieces: LinePiecesStore,
    private readonly takeItemsBack: TakeItemsBack,
  ) {}

  /** Told twice, it happens once. */
  async execute({ orderId, ...piece }: PromisedPieceSold): Promise<void> {
    await this.uow.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      invariant(order, `There is no order ${orderId}.`);
      const has = await this.linePieces.ofOrder(tx, orderId);
      if (has.includes(piece.pieceId)) return;
      const isWanted = await this.madeLines.isUnmade(tx, orderId, piece.productId);
      if (isWanted) await this.linePieces.give(tx, orderId, [piece]);
      else await this.takeItemsBack.within(tx, { orderId, pieceIds: [piece.pieceId], by: 'service' });
    });
  }
}
