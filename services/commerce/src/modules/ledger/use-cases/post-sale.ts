import { Injectable } from '@nestjs/common';
import { negate } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaidOrdersQueries } from '../../ordering/index.js';
import { LedgerStore } from '../data/ledger.store.js';
import { entry, type Posting } from '../domain/posting.js';
import { splitLine } from '../domain/split.js';

/** A paid order becomes everybody's shares, by the rates of the day it was paid; they are stored, not recomputed. */
@Injectable()
export class PostSale {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly paidOrders: PaidOrdersQueries,
    private readonly ledger: LedgerStore,
  ) {}

  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const sale = await this.postingOf(tx, orderId);
      if (sale) await this.ledger.post(tx, sale);
    });
  }

  /** Undefined while the order is not paid. */
  async postingOf(tx: Tx, orderId: string): Promise<Posting | undefined> {
    const order = await this.paidOrders.find(tx, orderId);
    if (!order?.paidAt) return undefined;
    const rates = await this.ledger.ratesAt(tx, order.paidAt);
    return {
      kind: 'sale',
      sourceId: orderId,
      orderId,
      at: order.paidAt,
      entries: [
        entry('buyer-deposit', order.total),
        // Nothing is sold yet: it is owed to whoever has the code.
        ...(order.isGiftVoucher ? [entry('gift-voucher', negate(order.total), orderId)] : []),
        ...order.lines.flatMap((line) => splitLine(line, rates)),
        ...order.parcels.map((parcel) => entry('shipping', negate(parcel.shipping), parcel.cooperativeId)),
      ],
    };
  }
}
