import { Injectable } from '@nestjs/common';
import type { Money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { ProductsForSale } from '../../catalog/index.js';
import { NoteHandedOver } from '../../fulfilment/index.js';
import { SellOnTheSpot } from '../../inventory/index.js';
import { WriteStallOrder } from '../../ordering/index.js';
import type { PaidAtStall } from '../../../../api/stall.js';
import type { StallPhone } from '../data/phones.store.js';
import { TakingsStore, type Taking } from '../data/takings.store.js';

export interface CountSaleInput {
  phone: Pick<StallPhone, 'id' | 'userId'>;
  taking: Taking;
  /** The piece is back in the shop, and goes to this buyer from there. */
  fromShop: boolean;
  price: Money;
  paid: PaidAtStall;
  soldAt: Date;
}

/** A sale at a stall becomes what a sale in the shop is: a sold piece, an order, money, books, a parcel that arrived. */
@Injectable()
export class CountSale {
  constructor(
    private readonly products: ProductsForSale,
    private readonly sellOnTheSpot: SellOnTheSpot,
    private readonly writeOrder: WriteStallOrder,
    private readonly noteHandedOver: NoteHandedOver,
    private readonly takings: TakingsStore,
  ) {}

  /** @returns false, and nothing is changed, when the piece is somebody else's by now */
  async within(tx: Tx, { phone, taking, fromShop, price, paid, soldAt }: CountSaleInput): Promise<boolean> {
    const { orderId, code, pieceId } = taking;
    const phoneId = fromShop ? null : phone.id;
    const sold = await this.sellOnTheSpot.within(tx, { pieceId, orderId, phoneId, at: soldAt });
    if (!sold) return false;
    const product = await this.products.sold(taking.productId, tx);
    const { parcelId } = await this.writeOrder.within(tx, {
      receipt: { orderId, code },
      piece: { id: pieceId, publicNumber: taking.publicNumber },
      product: { ...product, title: taking.title, pictureCid: taking.pictureCid },
      ...{ price, rail: paid, soldAt, phoneId: phone.id, seller: phone.userId },
    });
    const { cooperativeId } = product;
    await this.noteHandedOver.within(tx, { parcelId, orderId, cooperativeId, by: phone.userId, at: soldAt });
    await this.takings.set(tx, [taking.id], 'sold');
    return true;
  }
}
