import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CatalogModule } from '../catalog/index.js';
import { PaymentsModule } from '../payments/index.js';
import { GiftVouchersStore } from './data/gift-vouchers.store.js';
import { OfficeGiftVouchersQueries } from './data/office-gift-vouchers.queries.js';
import { OfficeVouchersQueries } from './data/office-vouchers.queries.js';
import { VouchersStore } from './data/vouchers.store.js';
import { GiftVoucherCodes } from './gift-voucher-codes.js';
import { OfficeGiftVouchersController } from './http/office-gift-vouchers.controller.js';
import { OfficeVouchersController } from './http/office-vouchers.controller.js';
import { OnVoucherRefilled } from './jobs/on-voucher-refilled.job.js';
import { AddVoucher } from './use-cases/add-voucher.js';
import { BlockGiftVoucher } from './use-cases/block-gift-voucher.js';
import { FindGiftVoucher } from './use-cases/find-gift-voucher.js';
import { GiveVoucherBack } from './use-cases/give-voucher-back.js';
import { IssueGiftVoucher } from './use-cases/issue-gift-voucher.js';
import { ReckonVoucher } from './use-cases/reckon-voucher.js';
import { SpendGiftVoucher } from './use-cases/spend-gift-voucher.js';
import { StopVoucher } from './use-cases/stop-voucher.js';
import { TakeVoucher } from './use-cases/take-voucher.js';

const open = [
  FindGiftVoucher,
  GiveVoucherBack,
  IssueGiftVoucher,
  ReckonVoucher,
  SpendGiftVoucher,
  TakeVoucher,
];
const gifts = [
  BlockGiftVoucher,
  GiftVoucherCodes,
  GiftVouchersStore,
  OfficeGiftVouchersQueries,
  OnVoucherRefilled,
];

@Module({
  imports: [AccountsModule, CatalogModule, PaymentsModule],
  controllers: [OfficeGiftVouchersController, OfficeVouchersController],
  providers: [...open, ...gifts, AddVoucher, OfficeVouchersQueries, StopVoucher, VouchersStore],
  exports: open,
})
export class VouchersModule {}
