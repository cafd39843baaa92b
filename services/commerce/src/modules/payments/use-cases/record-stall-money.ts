import { Injectable } from '@nestjs/common';
import type { Language } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { BankTransfersStore } from '../data/bank-transfers.store.js';
import { CapturesStore } from '../data/captures.store.js';
import { PaymentsStore } from '../data/payments.store.js';
import { codesIn } from '../transfer/code-in-text.js';
import { AssignTransfer } from './assign-transfer.js';

/** A transfer that a buyer made at a stall may be told of by a statement of the next month. */
const TRANSFER_OPEN_MS = 90 * 86_400_000;
/** So many that fit nothing are looked through for one that came before its sale. */
const MOST_UNMATCHED = 500;

export interface RecordStallMoneyInput {
  orderId: string;
  orderCode: string;
  rail: 'cash' | 'transfer' | 'card-slip';
  amount: Money;
  /** What was sold, as the buyer's receipt calls it. */
  name: string;
  language: Language;
  /** The phone whose seller has the cash. */
  phoneId: string;
}

/** The money for what was sold at a stall: in the seller's hand, on a slip, or on its way to our bank. */
@Injectable()
export class RecordStallMoney {
  constructor(
    private readonly payments: PaymentsStore,
    private readonly captures: CapturesStore,
    private readonly transfers: BankTransfersStore,
    private readonly assignTransfer: AssignTransfer,
    private readonly clock: Clock,
  ) {}

  /** @returns the payment, and whether its money is here; a transfer's is when the bank tells of it */
  async within(tx: Tx, input: RecordStallMoneyInput): Promise<{ paymentId: string; isHere: boolean }> {
    const { orderId, orderCode, rail, amount, name, language, phoneId } = input;
    const now = this.clock.now();
    const id = newId(now.getTime());
    const lines = [{ name, unitAmount: amount.amount.toString(), quantity: 1 }];
    const payment = {
      ...{ id, orderId, orderCode, rail, amount, lines, language, email: '', state: 'open' as const },
      ...{ expiresAt: new Date(now.getTime() + TRANSFER_OPEN_MS), idempotencyKey: `checkout/${id}` },
      ...{ sessionId: null, intentId: null, url: null, received: null, charged: null },
    };
    await this.payments.insert(tx, payment, now);
    if (rail === 'transfer') return { paymentId: id, isHere: false };
    const heldBy = rail === 'cash' ? phoneId : null;
    const taken = { paymentId: id, orderId, rail, intentId: `stall/${id}`, amount, owner: null, heldBy };
    await this.captures.insert(tx, taken, now, null);
    await this.payments.markSettled(tx, payment, now);
    return { paymentId: id, isHere: true };
  }

  /** The bank may have told of the transfer before the seller's phone was within reach. To be called once the order is there. */
  async findEarlier(tx: Tx, { orderCode }: { orderCode: string }): Promise<void> {
    for (const { id, content } of await this.transfers.unmatched(tx, MOST_UNMATCHED)) {
      const [code, ...others] = codesIn(content);
      if (code !== orderCode || others.length > 0) continue;
      const transfer = await this.transfers.lock(tx, id);
      if (transfer?.state !== 'unmatched') continue;
      await this.assignTransfer.within(tx, { transfer, orderCode, by: 'code' });
    }
  }
}
