import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { negate } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { RefundSharesQueries } from '../../ordering/index.js';
import { PaymentsQueries, whereaboutsOf, type MoneyFacts } from '../../payments/index.js';
import { LedgerStore } from '../data/ledger.store.js';
import {
  disputeEntries,
  isShare,
  missingEntries,
  refundEntries,
  together,
  type OwnedMoney,
} from '../domain/order-money.js';
import { entry, type Account, type Entry, type Posting } from '../domain/posting.js';
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
    private readonly refundShares: RefundSharesQueries,
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
    if (!captures.every(isUntouched))
      await this.postReturns(tx, orderId, captures.map(ownedMoney), { isSold: sale !== undefined });
  }

  /** A buyer's money has come in: the provider or our bank holds it, and it is the buyer's until it is a sale. */
  private receipt(orderId: string, { id, rail, amount, heldBy }: MoneyFacts): Posting {
    return {
      kind: 'receipt',
      sourceId: id,
      orderId,
      at: this.clock.now(),
      entries: [
        rail === 'cash' && heldBy !== null
          ? entry('seller-cash', amount, heldBy)
          : entry(HELD_ON[rail], amount, heldBy),
        entry('buyer-deposit', negate(amount)),
      ],
    };
  }

  private async postReturns(
    tx: Tx,
    orderId: string,
    owned: readonly OwnedMoney[],
    { isSold }: { isSold: boolean },
  ): Promise<void> {
    const booked = await this.ledger.booked(tx, orderId);
    const shares = booked('sale').filter(isShare);
    const decided = await this.refundShares.of(tx, orderId);
    // Money that an order took is returned from its sale, so not before the sale is in the books. A deposit is the buyer's until then.
    const taken =
      shares.length > 0 || !isSold ? together(owned.filter(({ owner }) => owner === 'order')) : [];
    const beside = owned.filter(({ owner }) => owner !== 'order');
    const wanted = { refund: refundEntries, dispute: disputeEntries } as const;
    for (const kind of ['refund', 'dispute'] as const) {
      const entries: Entry[] = [
        ...taken.flatMap((it) => wanted[kind](it, shares, decided)),
        ...beside.flatMap((it) => wanted[kind](it, [])),
      ];
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

const isUntouched = ({ owner, toReturn, sentBack, disputes }: MoneyFacts): boolean =>
  owner === 'order' && toReturn === 0n && sentBack.length === 0 && disputes.length === 0;

/**
 * A transfer comes to our own bank account at once; what is paid at the door is in somebody's hand. What a seller has in hand is
 * the house's once it is handed in, and only the house sends money back.
 */
const HELD_ON: Record<Rail, Account> = {
  card: 'payment-clearing',
  transfer: 'bank',
  'on-delivery': 'cash',
  // Paid long ago: what is spent is owed no more.
  'gift-voucher': 'gift-voucher',
  cash: 'cash',
  'card-slip': 'payment-clearing',
};

/** A wrong tap was given back out of the same hand; what a gift voucher paid goes back onto it. */
const placeOf = ({ rail, heldBy, isUndone }: MoneyFacts): Pick<OwnedMoney, 'heldOn' | 'holder'> =>
  isUndone && heldBy !== null
    ? { heldOn: 'seller-cash', holder: heldBy }
    : { heldOn: HELD_ON[rail], holder: rail === 'gift-voucher' ? heldBy : null };

const ownedMoney = (it: MoneyFacts): OwnedMoney => ({
  amount: it.amount,
  ...placeOf(it),
  owner: it.owner,
  ...whereaboutsOf(it),
});
