import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CatalogModule } from '../catalog/index.js';
import { OfficeVouchersQueries } from './data/office-vouchers.queries.js';
import { VouchersStore } from './data/vouchers.store.js';
import { OfficeVouchersController } from './http/office-vouchers.controller.js';
import { AddVoucher } from './use-cases/add-voucher.js';
import { GiveVoucherBack } from './use-cases/give-voucher-back.js';
import { ReckonVoucher } from './use-cases/reckon-voucher.js';
import { StopVoucher } from './use-cases/stop-voucher.js';
import { TakeVoucher } from './use-cases/take-voucher.js';

const open = [GiveVoucherBack, ReckonVoucher, TakeVoucher];

@Module({
  imports: [AccountsModule, CatalogModule],
  controllers: [OfficeVouchersController],
  providers: [...open, AddVoucher, OfficeVouchersQueries, StopVoucher, VouchersStore],
  exports: open,
})
export class VouchersModule {}
