/** The door of vouchers: what a code takes off a price, and who has used it. */
export { VouchersModule } from './vouchers.module.js';
export { VoucherNotUsable } from './domain/vouchers.errors.js';
export { Vouchers1796301200110 } from './migrations/1796301200110-vouchers.js';
export { GiveVoucherBack } from './use-cases/give-voucher-back.js';
export { ReckonVoucher } from './use-cases/reckon-voucher.js';
export { TakeVoucher } from './use-cases/take-voucher.js';
