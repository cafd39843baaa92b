import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import { compare, type Money } from '../../../kernel/money.js';
import { CardRail } from '../stripe/card-rail.js';
import { TransferRail } from '../transfer/transfer-rail.js';
import type { RailOfPayment } from './rail-of-payment.js';

/** The ways to pay, the usual one first. */
@Injectable()
export class Rails {
  private readonly all: readonly RailOfPayment[];

  constructor(card: CardRail, transfer: TransferRail) {
    this.all = [card, transfer];
  }

  of(rail: Rail): RailOfPayment {
    return this.all.find((it) => it.rail === rail)!;
  }

  /** Those that take this sum. */
  taking(total: Money): Rail[] {
    return this.all.filter(({ most }) => most && compare(total, most) <= 0).map(({ rail }) => rail);
  }
}
