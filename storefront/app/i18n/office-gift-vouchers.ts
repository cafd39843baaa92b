import { defineMessages } from './messages.ts';

/** Gift vouchers, as officers see them: what is owed on each, and never a code. */
export const officeGiftVoucherMessages = defineMessages({
  title: { vi: 'Phiếu quà tặng', en: 'Gift vouchers' },
  text: {
    vi: 'Tiền mua phiếu là khoản Dấu Làng còn nợ người giữ mã, chung cho mọi hợp tác xã. Khi phiếu được dùng, nghệ nhân và hợp tác xã nhận phần của mình như khi khách trả bằng tiền. Mã không hiện ở đây.',
    en: 'What was paid for a voucher is owed by Dấu Làng to whoever has its code, for all cooperatives together. When it is spent, artisans and cooperatives get their shares as of money. Codes are not shown here.',
  },
  owed: {
    vi: (money: string) => `Tất cả các phiếu còn dùng được ${money}.`,
    en: (money: string) => `${money} can still be spent on all of them together.`,
  },
  order: { vi: 'Mã đơn hàng đã mua phiếu', en: 'Code of the order that bought it' },
  find: { vi: 'Tìm', en: 'Find' },
  showAll: { vi: 'Xem tất cả các phiếu', en: 'Show all vouchers' },
  noneOfOrder: {
    vi: 'Không có phiếu nào của đơn này. Mã đơn hàng có mười chữ và số sau chữ DL.',
    en: 'There is no voucher of this order. An order’s code has ten letters and figures after DL.',
  },
  none: { vi: 'Chưa ai mua phiếu nào.', en: 'Nobody has bought one yet.' },
  left: {
    vi: (left: string, amount: string) => `Còn ${left} trên ${amount}`,
    en: (left: string, amount: string) => `${left} of ${amount} left`,
  },
  paidOn: { vi: (day: string) => `Mua ngày ${day}`, en: (day: string) => `Bought on ${day}` },
  stateOpen: { vi: 'Dùng được', en: 'Can be spent' },
  stateBlocked: { vi: 'Mã đã khoá', en: 'Code blocked' },
  stateStopped: {
    vi: 'Tạm ngưng: tiền mua đã hoàn hoặc đang bị hỏi',
    en: 'Stopped: its money went back or is asked for',
  },
  stateUsedUp: { vi: 'Đã hết tiền', en: 'Used up' },
  blockTitle: { vi: 'Mã bị lộ hoặc bị mất', en: 'The code is stolen or lost' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Ít nhất năm chữ cái; được lưu lại cùng tên cán bộ.',
    en: 'At least five letters; it is kept with your name.',
  },
  block: { vi: 'Khoá mã', en: 'Block the code' },
  reissue: { vi: 'Cấp mã mới', en: 'Give out a new code' },
  blocked: {
    vi: 'Mã đã khoá: không ai dùng được nữa. Tiền vẫn còn trong phiếu.',
    en: 'The code is blocked: nobody can spend it any more. The money stays on the voucher.',
  },
  reissued: {
    vi: 'Mã mới đã cấp. Người mua xem mã ở trang đơn hàng của mình.',
    en: 'A new code is given out. Who bought the voucher sees it on the page of their order.',
  },
  wrongReason: { vi: 'Xin ghi lý do, ít nhất năm chữ cái.', en: 'Please say why, in five letters at least.' },
  codeIssued: {
    vi: (day: string, by: string) => `Cấp mã ${day}${by}`,
    en: (day: string, by: string) => `Code given out ${day}${by}`,
  },
  codeBlocked: {
    vi: (day: string, by: string, reason: string) => `Khoá mã ${day}${by}: ${reason}`,
    en: (day: string, by: string, reason: string) => `Code blocked ${day}${by}: ${reason}`,
  },
});
