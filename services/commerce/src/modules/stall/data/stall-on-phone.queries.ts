import { hexOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { bankName } from '../../../../api/banks.js';
import { moneyToWire } from '../../../../api/money.js';
import type { StallOnPhone } from '../../../../api/stall.js';
import { Config } from '../../../platform/config/config.js';
import type { Sql } from '../../../platform/database/sql.js';
import { WriteStallOrder } from '../../ordering/index.js';
import type { StallPhone } from './phones.store.js';
import { StallSalesStore } from './stall-sales.store.js';
import { TakingsStore } from './takings.store.js';

/** What a phone keeps, as the service knows it at this moment. */
@Injectable()
export class StallOnPhoneQueries {
  constructor(
    private readonly config: Config,
    private readonly takings: TakingsStore,
    private readonly sales: StallSalesStore,
    private readonly writeOrder: WriteStallOrder,
  ) {}

  async of(sql: Sql, { id, name, calledBackAt }: StallPhone): Promise<StallOnPhone> {
    const { bank } = this.config;
    const { cash, sales } = await this.sales.uncounted(sql, id);
    return {
      phone: { id, name, isCalledBack: calledBackAt !== null },
      pieces: (await this.takings.along(sql, id)).map((taking) => ({
        id: taking.pieceId,
        number: taking.publicNumber,
        title: taking.title,
        pictureCid: taking.pictureCid,
        price: moneyToWire(taking.price),
        serialHash: hexOf(taking.serialHash),
        code: taking.code,
        receipt: this.writeOrder.secretOf(taking.orderId),
        spare: taking.spare && {
          code: taking.spare.code,
          receipt: this.writeOrder.secretOf(taking.spare.orderId),
        },
      })),
      bank: bank
        ? {
            bin: bank.bin,
            name: bankName(bank.bin),
            accountNumber: bank.accountNumber,
            accountName: bank.accountName,
          }
        : null,
      cash: moneyToWire(cash),
      sold: sales,
    };
  }
}
