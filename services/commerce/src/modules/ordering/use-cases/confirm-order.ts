import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ConfirmationsStore } from '../data/confirmations.store.js';
import { OrdersStore } from '../data/orders.store.js';
import { MOST_TRIES } from '../domain/on-delivery.js';
import type { OrderToPay } from '../domain/order.js';
import { ConfirmationWrong, NothingToConfirm } from '../domain/ordering.errors.js';
import { orderConfirmed } from '../ordering.jobs.js';
import { AskConfirmation, confirmationHash } from './ask-confirmation.js';
import { FindOrder } from './find-order.js';
import { SellPieces } from './sell-pieces.js';

/** A buyer has the telephone in hand that the order names, and means to pay at the door: it is sent unpaid. */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly orders: OrdersStore,
    private readonly confirmations: ConfirmationsStore,
    private readonly askConfirmation: AskConfirmation,
    private readonly sellPieces: SellPieces,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirmed twice is confirmed once.
   * @throws OrderNotFound, NothingToConfirm, ConfirmationWrong
   * @throws OutOfStock when a piece was withdrawn meanwhile and there is no other
   */
  async execute({ secret, code }: { secret: string; code: string }): Promise<void> {
    const { id } = await this.findOrder.bySecret(secret);
    // The try stays counted, whatever comes of it.
    const sent = await this.uow.run((tx) => this.confirmations.countTry(tx, id, MOST_TRIES));
    const typed = confirmationHash(this.config.authSecret, id, code);
    const isRight = sent !== undefined && timingSafeEqual(sent.codeHash, typed);
    await this.uow.run(async (tx) => {
      const order = await this.orders.lockToPay(tx, id);
      if (order?.state === 'confirmed') return;
      if (!order || !this.isWaiting(order)) throw new NothingToConfirm();
      if (!isRight) throw new ConfirmationWrong({ left: sent?.left ?? 0 });
      const now = this.clock.now();
      await this.sellPieces.within(tx, order, now);
      await this.confirmations.forget(tx, id);
      await this.orders.setConfirmed(tx, order, now);
      await tx.publish(orderConfirmed, { orderId: id });
    });
  }

  /** @throws OrderNotFound, NothingToConfirm, TooManyCodes */
  async sendAnother({ secret }: { secret: string }): Promise<void> {
    const { id } = await this.findOrder.bySecret(secret);
    await this.uow.run(async (tx) => {
      const order = await this.orders.lockToPay(tx, id);
      if (!order || !this.isWaiting(order)) throw new NothingToConfirm();
      await this.askConfirmation.within(tx, order);
    });
  }

  private isWaiting({ state, rail, expiresAt }: OrderToPay): boolean {
    return state === 'placed' && rail === 'on-delivery' && expiresAt > this.clock.now();
  }
}
