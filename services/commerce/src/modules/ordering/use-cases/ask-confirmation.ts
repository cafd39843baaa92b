import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { QueueMessage } from '../../accounts/index.js';
import { ConfirmationsStore } from '../data/confirmations.store.js';
import { CODES_COUNTED_MS, MOST_CODES, TRUST_REMEMBERED_MS, requireTrust } from '../domain/on-delivery.js';
import type { Order } from '../domain/order.js';
import { TooManyCodes } from '../domain/ordering.errors.js';

type ToConfirm = Pick<Order, 'id' | 'code' | 'language' | 'buyer' | 'expiresAt'>;

/** Keyed, so that a copy of the table gives no code away. */
export const confirmationHash = (secret: string, orderId: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`order-confirmation/${orderId}/${code}`).digest();

/**
 * Sends a code to the telephone of a buyer who wants to pay at the door: whoever has that telephone in hand is there to
 * be called, and no bot has the shop send parcels to strangers.
 */
@Injectable()
export class AskConfirmation {
  constructor(
    private readonly confirmations: ConfirmationsStore,
    private readonly queueMessage: QueueMessage,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param order waiting, and locked or new @throws OnDeliveryRefused, TooManyCodes */
  async within(tx: Tx, order: ToConfirm): Promise<void> {
    const now = this.clock.now();
    const before = (ms: number) => new Date(now.getTime() - ms);
    const within = { since: before(TRUST_REMEMBERED_MS), codesSince: before(CODES_COUNTED_MS) };
    const whose = { phone: order.buyer.phone, orderId: order.id };
    requireTrust(await this.confirmations.trustIn(tx, whose, within));
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const hash = confirmationHash(this.config.authSecret, order.id, code);
    if (!(await this.confirmations.note(tx, order.id, hash, now, MOST_CODES))) throw new TooManyCodes();
    const message = {
      channel: 'sms' as const,
      to: order.buyer.phone,
      subject: null,
      text: wordsOf(order, code),
    };
    await this.queueMessage.within(tx, message, order.expiresAt);
  }
}

/** In one part, as text messages with Vietnamese marks have seventy characters of room. */
const wordsOf = ({ code: orderCode, language }: ToConfirm, code: string): string =>
  language === 'vi'
    ? `${code} là mã xác nhận đơn ${orderCode}, trả tiền khi nhận hàng.`
    : `${code} confirms your order ${orderCode}, paid on delivery.`;
