import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  addVoucherRequest,
  officeVoucherList,
  voucherPath,
  type AddVoucherRequest,
  type OfficeVoucherList,
  type VoucherPath,
} from '../../../../api/vouchers.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeVouchersQueries } from '../data/office-vouchers.queries.js';
import { AddVoucher } from '../use-cases/add-voucher.js';
import { StopVoucher } from '../use-cases/stop-voucher.js';

/** Voucher codes: of the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/vouchers')
@RequireRole('officer')
export class OfficeVouchersController {
  constructor(
    private readonly vouchers: OfficeVouchersQueries,
    private readonly addVoucher: AddVoucher,
    private readonly stopVoucher: StopVoucher,
  ) {}

  @Get()
  @Answers(officeVoucherList)
  list(@CurrentActor() officer: OfficerActor): Promise<OfficeVoucherList> {
    return this.vouchers.list(officer.cooperativeId);
  }

  @Post()
  @Answers(officeVoucherList)
  async add(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: addVoucherRequest }) voucher: AddVoucherRequest,
  ): Promise<OfficeVoucherList> {
    await this.addVoucher.execute({ officer, voucher });
    return this.list(officer);
  }

  @Post(':id/stop')
  @Answers(officeVoucherList)
  async stop(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: voucherPath }) { id }: VoucherPath,
  ): Promise<OfficeVoucherList> {
    await this.stopVoucher.execute({ officer, id });
    return this.list(officer);
  }
}
