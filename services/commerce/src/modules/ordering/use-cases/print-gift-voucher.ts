import { Injectable } from '@nestjs/common';
import { moneyFromWire } from '../../../../api/money.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { Config } from '../../../platform/config/config.js';
import { FindGiftVoucher } from '../../vouchers/index.js';
import { OrderNotFound } from '../domain/ordering.errors.js';
import { drawGiftVoucher } from '../paper/draw-gift-voucher.js';
import { FindOrder } from './find-order.js';

/** The card of a bought gift voucher, for who has its order. */
@Injectable()
export class PrintGiftVoucher {
  constructor(
    private readonly findOrder: FindOrder,
    private readonly findGiftVoucher: FindGiftVoucher,
    private readonly config: Config,
  ) {}

  /** @throws OrderNotFound also where it bought none, or that cannot be spent */
  async execute({ secret }: { secret: string }): Promise<Buffer> {
    const { id, buyer } = await this.findOrder.bySecret(secret);
    const voucher = await this.findGiftVoucher.bought(id);
    if (voucher?.code == null) throw new OrderNotFound();
    const { code, recipient, note } = voucher;
    const amount = moneyFromWire(voucher.amount);
    return drawGiftVoucher({
      ...{ code, recipient, note, giver: buyer.name, shop: this.config.publicUrl.host },
      worth: writtenMoney(amount, 'vi'),
    });
  }
}
