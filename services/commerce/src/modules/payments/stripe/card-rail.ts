import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { compare, money, subtract, sum, zero, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaymentsStore } from '../data/payments.store.js';
import { RefundsStore, type Refund } from '../data/refunds.store.js';
import { whereaboutsOf } from '../domain/captured.js';
import { nextAskAt, type Payment } from '../domain/checkout.js';
import { CheckoutClosed, ProviderUnreachable } from '../domain/payments.errors.js';
import { nextTryAt } from '../domain/watch.js';
import { moneyMoved, sendRefund } from '../payments.jobs.js';
import type { RailOfPayment, ReturnLinks } from '../rails/rail-of-payment.js';
import { LookAtMoney } from '../use-cases/look-at-money.js';
import { RecordCheckout } from '../use-cases/record-checkout.js';
import { ProviderRefused } from './stripe-calls.js';
import { StripeCheckout } from './stripe-checkout.js';
import { StripeMoney } from './stripe-money.js';

/** Cards of all the world, on the provider's hosted page. */
@Injectable()
export class CardRail implements RailOfPayment {
  readonly rail = 'card';
  /** Eight digits are what Stripe takes in one payment. */
  readonly most = money(99_999_999n, 'VND');
  readonly beginsAs = 'opening';
  private readonly logger = new Logger(CardRail.name);

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly payments: PaymentsStore,
    private readonly refunds: RefundsStore,
    private readonly checkout: StripeCheckout,
    private readonly money: StripeMoney,
    private readonly record: RecordCheckout,
    private readonly lookAtMoney: LookAtMoney,
    private readonly clock: Clock,
  ) {}

  reaches(): boolean {
    return true;
  }

  /** Opens the page, never inside a transaction. Twice gives the same page. */
  async open(payment: Payment, links: ReturnLinks): Promise<string> {
    const { id } = payment;
    if (payment.state === 'open' && payment.url) return payment.url;
    if (payment.state !== 'opening') throw new CheckoutClosed();

    const opened = await this.checkout.open(payment, links).catch(async (error: unknown) => {
      if (!(error instanceof ProviderRefused)) throw error;
      await this.uow.run((tx) => this.payments.closeUnopened(tx, id, this.clock.now()));
      throw new ProviderUnreachable({ cause: error });
    });
    const askAt = nextAskAt(0, this.clock.now(), payment.expiresAt);
    if (await this.payments.markOpen(this.database, id, { ...opened, nextAskAt: askAt })) return opened.url;

    // Somebody else opened it with the same key, or it was closed while we asked.
    const now = await this.payments.find(this.database, id);
    if (now?.state === 'open' && now.url) return now.url;
    if (now?.state === 'closed') await this.checkout.close(opened.sessionId);
    throw new CheckoutClosed();
  }

  /** It may turn out that it has been paid: then the payment is settled and the news on its way. */
  async close({ id, sessionId }: Payment): Promise<'closed' | 'paid' | 'moved'> {
    if (sessionId === null) {
      const closed = await this.uow.run((tx) => this.payments.closeUnopened(tx, id, this.clock.now()));
      return closed ? 'closed' : 'moved';
    }
    try {
      const report = await this.checkout.close(sessionId);
      await this.uow.run((tx) => this.record.within(tx, report, 'asked'));
      return report.state === 'paid' ? 'paid' : 'closed';
    } catch (error) {
      // The provider does not know the page (any more), so nobody can pay on it.
      if (!(error instanceof ProviderRefused)) throw error;
      await this.uow.run((tx) => this.payments.markClosed(tx, id, this.clock.now()));
      return 'closed';
    }
  }

  /**
   * Sends back what the buyer is owed, no more: what went back already, by whoever's hand, is asked first. The
   * provider is told once, whatever happens to this process: the key of the call is kept with the refund, and only
   * a refusal makes a new one.
   */
  async sendBack(wish: Refund): Promise<void> {
    const capture = { id: wish.captureId, intentId: wish.intentId, ...wish.captured };
    const before = await this.refunds.waitingOf(this.database, capture.id);
    const captured = await this.lookAtMoney.execute(capture);
    const waiting = await this.refunds.waitingOf(this.database, capture.id);
    // Looking may have found that it went back already, which ends the wish.
    const owed = captured && whereaboutsOf(captured).owed;
    if (!owed || owed.amount === 0n || !waiting.some(({ id }) => id === wish.id)) return;
    // What was sent by another wish meanwhile may not be in what was looked up.
    if (!isDeepStrictEqual(idsOf(before), idsOf(waiting))) return this.sendBack(wish);
    // Several wishes for one payment are sent each by itself.
    if (!isItsTurn(wish, waiting, owed)) return;
    if (compare(wish.amount, goneOf(waiting, owed)) > 0) {
      const amount = compare(wish.amount, owed) < 0 ? wish.amount : owed;
      try {
        await this.money.refund(capture, amount, `${wish.idempotencyKey}/${wish.refusals}`);
      } catch (error) {
        if (!(error instanceof ProviderRefused)) throw error;
        await this.noteRefusal(wish, error);
        return;
      }
    }
    await this.uow.run((tx) => this.refunds.markDone(tx, wish.id, this.clock.now()));
    await this.lookAtMoney.execute(capture);
    await this.wakeOthers(wish.captureId);
  }

  /** Those that waited for their turn. What is not owed any more is done by now. */
  private async wakeOthers(captureId: string): Promise<void> {
    const waiting = await this.refunds.waitingOf(this.database, captureId);
    const asked = waiting.filter(({ state }) => state === 'requested');
    if (asked.length === 0) return;
    await this.uow.run(async (tx) => {
      for (const { id } of asked) await tx.send(sendRefund, { refundId: id });
    });
  }

  private async noteRefusal({ id, orderId, refusals }: Refund, error: Error): Promise<void> {
    this.logger.error(
      { refundId: id, err: error },
      'The provider refused a refund; it is tried again later.',
    );
    await this.uow.run(async (tx) => {
      const tryAt = nextTryAt(refusals + 1, this.clock.now());
      await this.refunds.markRefused(tx, id, error.message, tryAt);
      await tx.publish(moneyMoved, { orderId });
    });
  }
}

const idsOf = (wishes: readonly Refund[]): string[] => wishes.map(({ id }) => id);

/**
 * What of these wishes went by other hands, or by a call of ours that its process did not live to note. It counts
 * for the oldest: a wish that it covers is not sent again.
 */
function goneOf(waiting: readonly Refund[], owed: Money): Money {
  const wished = sum(
    waiting.map(({ amount }) => amount),
    owed.currency,
  );
  return compare(wished, owed) > 0 ? subtract(wished, owed) : zero(owed.currency);
}

/** Where less is owed than all of them wish, they go one after the other. */
const isItsTurn = ({ id }: Refund, waiting: readonly Refund[], owed: Money): boolean =>
  goneOf(waiting, owed).amount === 0n || waiting[0]?.id === id;
