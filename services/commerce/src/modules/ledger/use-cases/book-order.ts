import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { negate } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsQueries, whereaboutsOf, type MoneyFacts } from '../../payments/index.js';
import { LedgerStore } from '../data/ledger.store.js';
import {
  disputeEntries,
  isShare,
  missingEntries,
  refundEntries,
  type OwnedMoney,
} from '../domain/order-money.js';
import { entry, type Entry, type Posting } from '../domain/posting.js';
import { PostSale } from './post-sale.js';

/**
 * Brings the books of an order to where its money is: what came in, what it was sold for, what went back, what a
 * bank holds. It compares what should be booked with what is and posts the difference, so that news in any order
 * and number lead to the same books, and nothing booked is ever changed.
 */
@Injectable()
export class BookOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsQueries,
    private readonly ledger: LedgerStore,
    private readonly postSale: PostSale,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.ledger.lockOrder(tx, orderId);
      await this.book(tx, orderId);
    });
  }

  /** In the transaction that moves the money. @returns false when somebody else is just booking it */
  async within(tx: Tx, { orderId }: { orderId: string }): Promise<boolean> {
    const isOurs = await this.ledger.lockOrderIfFree(tx, orderId);
    if (isOurs) await this.book(tx, orderId);
    return isOurs;
  }

  private async book(tx: Tx, orderId: string): Promise<void> {
    const captures = await this.payments.moneyOf(tx, orderId);
    const sale = await this.postSale.postingOf(tx, orderId);
    const receipts = captures.map((capture) => this.receipt(orderId, capture));
    await this.ledger.post(tx, ...receipts, ...(sale ? [sale] : []));
    // Where all of it stays with the order, nothing was ever returned.
    if (!captures.every(isUntouched)) await this.postReturns(tx, orderId, captures.map(ownedMoney));
  }

  /** A buyer's money has come in: the provider holds it for us, and it is the buyer's until it is a sale. */
  private receipt(orderId: string, { id, amount }: MoneyFacts): Posting {
    return {
      kind: 'receipt',
      sourceId: id,
      orderId,
      at: this.clock.now(),
      entries: [entry('payment-clearing', amount), entry('buyer-deposit', negate(amount))],
    };
  }

  private async postReturns(tx: Tx, orderId: string, owned: readonly OwnedMoney[]): Promise<void> {
    const booked = await this.ledger.booked(tx, orderId);
    const shares = booked('sale').filter(isShare);
    // Money that an order took is returned from its sale, so not before the sale is in the books.
    const known = owned.filter((it) => it.owner !== 'order' || shares.length > 0);
    const wanted = { refund: refundEntries, dispute: disputeEntries } as const;
    for (const kind of ['refund', 'dispute'] as const) {
      const entries: Entry[] = known.flatMap((it) => wanted[kind](it, it.owner === 'order' ? shares : []));
      const missing = missingEntries(entries, booked(kind));
      if (missing.length === 0) continue;
      // A difference has no single source: it is booked once because the next one finds nothing missing.
      await this.ledger.post(tx, {
        kind,
        sourceId: newId(),
        orderId,
        at: this.clock.now(),
        entries: missing,
      });
    }
  }
}

const isUntouched = ({ owner, sentBack, disputes }: MoneyFacts): boolean =>
  owner === 'order' && sentBack.length === 0 && disputes.length === 0;

const ownedMoney = (it: MoneyFacts): OwnedMoney => ({
  amount: it.amount,
  owner: it.owner,
  ...whereaboutsOf(it),
});
