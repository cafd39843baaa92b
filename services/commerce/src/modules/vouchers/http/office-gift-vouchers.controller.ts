import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  blockGiftVoucherRequest,
  giftVoucherPath,
  officeGiftVoucherList,
  officeGiftVoucherSearch,
  type BlockGiftVoucherRequest,
  type GiftVoucherPath,
  type OfficeGiftVoucherList,
  type OfficeGiftVoucherSearch,
} from '../../../../api/gift-vouchers.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeGiftVouchersQueries } from '../data/office-gift-vouchers.queries.js';
import { BlockGiftVoucher } from '../use-cases/block-gift-voucher.js';

/** Gift vouchers are owed by the house and not by a cooperative: officers of each see all of them, and nobody's name. */
@Controller('api/v1/office/gift-vouchers')
@RequireRole('officer')
export class OfficeGiftVouchersController {
  constructor(
    private readonly giftVouchers: OfficeGiftVouchersQueries,
    private readonly blockGiftVoucher: BlockGiftVoucher,
  ) {}

  @Get()
  @Answers(officeGiftVoucherList)
  list(
    @Query({ schema: officeGiftVoucherSearch }) search: OfficeGiftVoucherSearch,
  ): Promise<OfficeGiftVoucherList> {
    return this.giftVouchers.list(search);
  }

  @Post(':id/block')
  @Answers(officeGiftVoucherList)
  async block(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: giftVoucherPath }) { id }: GiftVoucherPath,
    @Body({ schema: blockGiftVoucherRequest }) { reason }: BlockGiftVoucherRequest,
  ): Promise<OfficeGiftVoucherList> {
    await this.blockGiftVoucher.execute({ officer, id, reason });
    return this.giftVouchers.list({});
  }

  @Post(':id/reissue')
  @Answers(officeGiftVoucherList)
  async reissue(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: giftVoucherPath }) { id }: GiftVoucherPath,
  ): Promise<OfficeGiftVoucherList> {
    await this.blockGiftVoucher.reissue({ officer, id });
    return this.giftVouchers.list({});
  }
}
