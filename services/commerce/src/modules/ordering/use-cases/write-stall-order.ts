import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { zero, type Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ProductForSale } from '../../catalog/index.js';
import { KeepMoney, RecordStallMoney, type RecordStallMoneyInput } from '../../payments/index.js';
import { StallOrdersStore } from '../data/stall-orders.store.js';
import { newOrderCode } from '../domain/order-code.js';
import { hashOfSecret, OrderLinks } from '../order-links.js';

/** What a receipt says before there is an order: made when a piece is taken along, so that a phone needs nobody to sell it. */
export interface StallReceipt {
  orderId: string;
  code: string;
  /** Opens the order once it is there. */
  secret: string;
}

export interface WriteStallOrderInput {
  receipt: Pick<StallReceipt, 'orderId' | 'code'>;
  piece: { id: string; publicNumber: string };
  product: Pick<
    ProductForSale,
    'id' | 'artisanId' | 'title' | 'pictureCid' | 'cooperativeId' | 'cooperative' | 'weightGrams'
  >;
  price: Money;
  rail: RecordStallMoneyInput['rail'];
  soldAt: Date;
  phoneId: string;
  /** The seller's user id. */
  seller: string;
}

/** A piece that was sold at a stall becomes an order that its buyer has, with its money. */
@Injectable()
export class WriteStallOrder {
  constructor(
    private readonly orders: StallOrdersStore,
    private readonly recordMoney: RecordStallMoney,
    private readonly keepMoney: KeepMoney,
    private readonly links: OrderLinks,
  ) {}

  newReceipt(): StallReceipt {
    const orderId = newId();
    return { orderId, code: newOrderCode(), secret: this.links.secretOf(orderId) };
  }

  secretOf(orderId: string): string {
    return this.links.secretOf(orderId);
  }

  /** @param input its piece is sold in the same transaction @returns the parcel that the buyer has */
  async within(tx: Tx, input: WriteStallOrderInput): Promise<{ parcelId: string }> {
    const { receipt, piece, product, price, rail, soldAt, phoneId, seller } = input;
    const { orderId, code } = receipt;
    const money = { orderId, orderCode: code, rail, amount: price, name: product.title.vi, phoneId };
    const { paymentId, isHere } = await this.recordMoney.within(tx, { ...money, language: 'vi' });
    const { id: productId, artisanId, title, pictureCid, cooperativeId, cooperative } = product;
    const { weightGrams } = product;
    const line = { id: newId(), productId, artisanId, title, pictureCid, weightGrams, quantity: 1 };
    const parcelId = newId();
    await this.orders.insert(tx, {
      id: orderId,
      code,
      secretHash: hashOfSecret(this.links.secretOf(orderId)),
      language: 'vi',
      rail,
      parcel: {
        id: parcelId,
        cooperative: { id: cooperativeId, ...cooperative },
        shipping: zero(price.currency),
        state: 'delivered',
        pickUp: null,
        wishedDay: null,
        lines: [{ ...line, unitPrice: price, discount: zero(price.currency), total: price }],
      },
      pieceId: piece.id,
      publicNumber: piece.publicNumber,
      soldAt,
      paymentId: isHere ? paymentId : null,
      seller,
    });
    if (isHere) await this.keepMoney.within(tx, { paymentId, orderId });
    else await this.recordMoney.findEarlier(tx, { orderCode: code });
    return { parcelId };
  }
}
