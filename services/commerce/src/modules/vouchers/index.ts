/** The door of vouchers: what a code takes off a price, and who has used it. */
export { VouchersModule } from './vouchers.module.js';
export { VoucherNotUsable } from './domain/vouchers.errors.js';
export { Vouchers1796301200110 } from './migrations/1796301200110-vouchers.js';
export { GiftVouchers1796302200100 } from './migrations/1796302200100-gift-vouchers.js';
export { FindGiftVoucher, type SpendableVoucher } from './use-cases/find-gift-voucher.js';
export { AddVoucher } from './use-cases/add-voucher.js';
export { GiveVoucherBack } from './use-cases/give-voucher-back.js';
export { IssueGiftVoucher } from './use-cases/issue-gift-voucher.js';
export { ReckonVoucher } from './use-cases/reckon-voucher.js';
export { SpendGiftVoucher } from './use-cases/spend-gift-voucher.js';
export { TakeVoucher } from './use-cases/take-voucher.js';
