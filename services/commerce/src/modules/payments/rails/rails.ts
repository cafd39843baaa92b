import { Injectable } from '@nestjs/common';
import { rail as ofBuyers, type Rail, type RailOfBuyer } from '../../../../api/payments.js';
import { compare } from '../../../kernel/money.js';
import { CardRail } from '../stripe/card-rail.js';
import { TransferRail } from '../transfer/transfer-rail.js';
import { DeliveryRail } from './delivery-rail.js';
import { GiftVoucherRail } from './gift-voucher-rail.js';
import type { OrderToPayFor, RailOfPayment } from './rail-of-payment.js';
import { STALL_RAILS } from './stall-rails.js';

/** The ways to pay, the usual one first. */
@Injectable()
export class Rails {
  private readonly all: readonly RailOfPayment[];

  constructor(card: CardRail, transfer: TransferRail, delivery: DeliveryRail, voucher: GiftVoucherRail) {
    this.all = [card, transfer, delivery, voucher, ...STALL_RAILS];
  }

  of(rail: Rail): RailOfPayment {
    return this.all.find((it) => it.rail === rail)!;
  }

  /** Those that an order can be paid by. */
  taking(order: OrderToPayFor): RailOfBuyer[] {
    return ofBuyers.options.filter((rail) => {
      const it = this.of(rail);
      return it.most && compare(order.total, it.most) <= 0 && it.reaches(order);
    });
  }
}
