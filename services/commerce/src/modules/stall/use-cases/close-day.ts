import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { ClosedDay, CloseDayRequest } from '../../../../api/stall.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { equal, money } from '../../../kernel/money.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { TakeAllottedBack } from '../../inventory/index.js';
import { PostSellerCash } from '../../ledger/index.js';
import { ClosingsStore } from '../data/closings.store.js';
import { StallOnPhoneQueries } from '../data/stall-on-phone.queries.js';
import { StallSalesStore } from '../data/stall-sales.store.js';
import { TakingsStore } from '../data/takings.store.js';
import { CashDiffers, UnsentSales } from '../domain/stall.errors.js';
import { sellerRoleOf } from '../domain/seller-role.js';
import { OwnPhone, type PhoneInHand } from './own-phone.js';

export type CloseDayInput = PhoneInHand & CloseDayRequest;

/** The day at the stall is over: cash is counted, and what was not sold is for sale in the shop again. */
@Injectable()
export class CloseDay {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ownPhone: OwnPhone,
    private readonly takings: TakingsStore,
    private readonly sales: StallSalesStore,
    private readonly closings: ClosingsStore,
    private readonly takeAllottedBack: TakeAllottedBack,
    private readonly postSellerCash: PostSellerCash,
    private readonly stall: StallOnPhoneQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws StallPhoneNotFound, UnsentSales, CashDiffers */
  execute({ unsent, evenSo, reason, ...input }: CloseDayInput): Promise<ClosedDay> {
    return this.uow.run(async (tx) => {
      const phone = await this.ownPhone.within(tx, input);
      if (unsent.length > 0 && !evenSo) throw new UnsentSales({ count: unsent.length });
      const { cash: expected, sales } = await this.sales.uncounted(tx, phone.id);
      const counted = money(BigInt(input.counted), expected.currency);
      if (!equal(counted, expected) && reason === '')
        throw new CashDiffers({ expected: moneyToWire(expected) });
      const at = this.clock.now();
      const closing = { id: newId(at.getTime()), phoneId: phone.id, at, expected, counted, reason, unsent };
      await this.closings.insert(tx, closing);
      // What the phone says it sold is not for sale again before that is heard of.
      const named = new Set(unsent.map(({ pieceId }) => pieceId));
      const back = (await this.takings.along(tx, phone.id)).filter(({ pieceId }) => !named.has(pieceId));
      const ids = back.map(({ id }) => id);
      await this.takings.set(tx, ids, 'brought-back');
      await this.takeAllottedBack.within(tx, {
        phoneId: phone.id,
        pieceIds: back.map(({ pieceId }) => pieceId),
        by: sellerRoleOf(phone),
      });
      await this.postSellerCash.counted(tx, { closingId: closing.id, phoneId: phone.id, expected, counted });
      return {
        closing: {
          ...{ expected: moneyToWire(expected), counted: moneyToWire(counted) },
          ...{ sales, unsent: unsent.length },
        },
        stall: await this.stall.of(tx, phone),
      };
    });
  }
}
