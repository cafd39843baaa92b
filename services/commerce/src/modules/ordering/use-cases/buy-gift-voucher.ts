import { Injectable } from '@nestjs/common';
import type { BuyGiftVoucherRequest } from '../../../../api/gift-vouchers.js';
import { moneyFromWire } from '../../../../api/money.js';
import type { PlacedOrder } from '../../../../api/orders.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { money, zero } from '../../../kernel/money.js';
import { Idempotency, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { lettersNotInFace } from '../../../platform/paper/letters-of-face.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Rails, type Payment } from '../../payments/index.js';
import { IssueGiftVoucher } from '../../vouchers/index.js';
import { NewOrdersStore } from '../data/new-orders.store.js';
import { asLine } from '../domain/gift-voucher-line.js';
import { heldUntil } from '../domain/hold-time.js';
import { newOrderCode } from '../domain/order-code.js';
import type { NewOrder } from '../domain/order.js';
import { LettersNotPrinted, RailNotOffered } from '../domain/ordering.errors.js';
import { hashOfSecret, OrderLinks } from '../order-links.js';
import { expireUnpaidOrder } from '../ordering.jobs.js';
import { OpenPayment } from './open-payment.js';
import { PreparePage } from './prepare-page.js';
import type { WrittenOrder } from './write-order.js';

export interface BuyGiftVoucherInput extends BuyGiftVoucherRequest {
  /** The request as it may come again; absent in process. */
  request?: IdempotentRequest;
}

/** An order of a gift voucher: paid, cancelled, ended and written about as any, and without a parcel. */
@Injectable()
export class BuyGiftVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly newOrders: NewOrdersStore,
    private readonly issueGiftVoucher: IssueGiftVoucher,
    private readonly preparePage: PreparePage,
    private readonly openPayment: OpenPayment,
    private readonly rails: Rails,
    private readonly links: OrderLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws RailNotOffered, LettersNotPrinted */
  async execute({ request, ...input }: BuyGiftVoucherInput): Promise<PlacedOrder> {
    await this.refuseUnprintable(input);
    const order = this.orderOf(input);
    let prepared: Payment | undefined;
    const placed = await this.uow.run(async (tx) => {
      prepared = undefined;
      const place = async (): Promise<WrittenOrder> => {
        // Nobody's pieces are kept by it, so nobody is counted.
        await this.newOrders.insert(tx, order, []);
        const { id, code: orderCode, total: amount, expiresAt } = order;
        const { recipient, note } = input;
        await this.issueGiftVoucher.draft(tx, { id, orderCode, amount, recipient, note });
        const now = order.placedAt;
        const asked = { ...order, deposit: null, waived: zero(amount.currency), paymentId: null };
        prepared = await this.preparePage.within(tx, asked, [asLine(order)], { isFirst: true, now });
        await tx.send(expireUnpaidOrder, { orderId: id }, { startAfter: expiresAt });
        return { orderId: id, paymentId: prepared.id, code: orderCode, expiresAt: expiresAt.toISOString() };
      };
      return request ? this.idempotency.once(tx, request, place) : place();
    });
    return {
      code: placed.code,
      secret: this.links.secretOf(placed.orderId),
      payUrl: await this.openPayment.orOrderPage(
        placed.orderId,
        prepared ?? placed.paymentId,
        input.language,
      ),
      expiresAt: placed.expiresAt,
    };
  }

  private orderOf({ amount: wire, buyer, payment: rail, language }: BuyGiftVoucherRequest): NewOrder {
    const { amount, currency } = moneyFromWire(wire);
    const total = money(amount, currency);
    const offered = this.rails.taking({
      ...{ total, countryCode: 'VN', parcels: 0, isGift: false, isMade: false, hasGiftVoucher: false },
    });
    if (!offered.includes(rail)) throw new RailNotOffered(rail);
    const placedAt = this.clock.now();
    const id = newId(placedAt.getTime());
    return {
      ...{ id, language, rail, buyer, total, placedAt, goods: total, isGiftVoucher: true },
      ...{ discount: zero(currency), shipping: zero(currency), voucherPaid: zero(currency) },
      ...{ address: null, gift: null, voucher: null, charge: null, parcels: [], code: newOrderCode() },
      secretHash: hashOfSecret(this.links.secretOf(id)),
      expiresAt: heldUntil({ placedAt, wasTried: false, rail }, placedAt),
    };
  }

  /** It is printed on a card. */
  private async refuseUnprintable({ recipient, note }: BuyGiftVoucherRequest): Promise<void> {
    for (const [text, at] of [
      [recipient, '/recipient'],
      [note, '/note'],
    ] as const) {
      const letters = await lettersNotInFace(text);
      if (letters.length > 0) throw new LettersNotPrinted(letters, at);
    }
  }
}
