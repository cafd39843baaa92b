import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { negate, subtract, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { LedgerStore } from '../data/ledger.store.js';
import { entry } from '../domain/posting.js';

/** What becomes of the cash that a seller took at a stall. */
@Injectable()
export class PostSellerCash {
  constructor(
    private readonly ledger: LedgerStore,
    private readonly clock: Clock,
  ) {}

  /** The seller counted: what they have in hand is what they owe. Nothing where it is what the sales say. */
  async counted(
    tx: Tx,
    {
      closingId,
      phoneId,
      expected,
      counted,
    }: { closingId: string; phoneId: string; expected: Money; counted: Money },
  ): Promise<void> {
    const over = subtract(counted, expected);
    if (over.amount === 0n) return;
    const entries = [entry('seller-cash', over, phoneId), entry('cash-difference', negate(over))];
    await this.ledger.post(tx, this.posting('stall-count', closingId, entries));
  }

  /** An officer has the counted cash now. */
  async handedIn(
    tx: Tx,
    { closingId, phoneId, amount }: { closingId: string; phoneId: string; amount: Money },
  ): Promise<void> {
    if (amount.amount === 0n) return;
    const entries = [entry('cash', amount), entry('seller-cash', negate(amount), phoneId)];
    await this.ledger.post(tx, this.posting('stall-hand-in', closingId, entries));
  }

  private posting(
    kind: 'stall-count' | 'stall-hand-in',
    sourceId: string,
    entries: ReturnType<typeof entry>[],
  ) {
    return { kind, sourceId, orderId: null, at: this.clock.now(), entries };
  }
}
