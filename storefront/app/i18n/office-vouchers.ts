import { defineMessages } from './messages.ts';
import { counted } from './counted.ts';
import { formatNumber } from './format.ts';

/** Voucher codes, as the cooperative's officers set them. */
export const officeVoucherMessages = defineMessages({
  title: { vi: 'Mã giảm giá', en: 'Vouchers' },
  text: {
    vi: 'Hợp tác xã tự chịu phần giảm: trừ vào hoa hồng của hợp tác xã. Nghệ nhân, quỹ làng và cửa hàng vẫn nhận như giá gốc. Giảm nhiều hơn hoa hồng thì hợp tác xã còn nợ phần thiếu.',
    en: 'The cooperative bears what a voucher takes off: it comes out of its commission. Artisans, the village fund and the shop get what the full price gives them. Where the commission is not enough, the cooperative owes the rest.',
  },
  none: { vi: 'Hợp tác xã chưa có mã nào.', en: 'The cooperative has no voucher yet.' },
  saved: { vi: (code: string) => `Đã lưu mã ${code}.`, en: (code: string) => `Code ${code} is saved.` },
  stopped: {
    vi: 'Mã đã ngừng. Đơn đặt trước đó vẫn giữ giá đã giảm.',
    en: 'The code is stopped. Orders placed before keep their price.',
  },
  takesPercent: { vi: (percent: number) => `Giảm ${percent} %`, en: (percent: number) => `${percent} % off` },
  takesAmount: { vi: (money: string) => `Giảm ${money}`, en: (money: string) => `${money} off` },
  fromWorth: {
    vi: (money: string) => `cho đơn từ ${money} hàng của hợp tác xã`,
    en: (money: string) => `from ${money} of the cooperative’s goods on`,
  },
  since: { vi: (day: string) => `Từ ${day}`, en: (day: string) => `From ${day}` },
  between: {
    vi: (from: string, until: string) => `Từ ${from} đến hết ${until}`,
    en: (from: string, until: string) => `From ${from} to the end of ${until}`,
  },
  used: {
    vi: (used: number, given: string) => `Đã dùng ${formatNumber(used, 'vi')} lượt, giảm tổng cộng ${given}`,
    en: (used: number, given: string) => `Used ${counted(used, 'time')}, ${given} off in all`,
  },
  usesLeft: {
    vi: (uses: number) => `Tối đa ${formatNumber(uses, 'vi')} lượt`,
    en: (uses: number) => `At most ${counted(uses, 'use')}`,
  },
  perBuyer: {
    vi: (uses: number) => `Mỗi người mua ${formatNumber(uses, 'vi')} lượt`,
    en: (uses: number) => `${counted(uses, 'use')} for each buyer`,
  },
  allProducts: { vi: 'Mọi mặt hàng của hợp tác xã', en: 'All that the cooperative sells' },
  stateToCome: { vi: 'Chưa đến ngày', en: 'To come' },
  stateOpen: { vi: 'Dùng được', en: 'In use' },
  stateUsedUp: { vi: 'Hết lượt', en: 'Used up' },
  stateEnded: { vi: 'Hết hạn', en: 'Over' },
  stateStopped: { vi: 'Ngừng', en: 'Stopped' },
  stop: { vi: 'Ngừng mã này', en: 'Stop this code' },
  add: { vi: 'Thêm mã', en: 'Add a code' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Bốn đến hai mươi chữ không dấu và số. Khách gõ hoa, thường, có dấu cách đều được.',
    en: 'Four to twenty letters and figures. Buyers may type it in small letters and with blanks.',
  },
  kind: { vi: 'Giảm thế nào', en: 'What it takes off' },
  kindPercent: { vi: 'Phần trăm của giá', en: 'Per cent of the price' },
  kindAmount: { vi: 'Một số tiền (đồng)', en: 'A sum (đồng)' },
  value: { vi: 'Giảm bao nhiêu', en: 'How much' },
  valueHint: {
    vi: 'Ví dụ 10 (phần trăm) hoặc 50.000 (đồng). Giảm nhiều nhất 90 % giá hàng.',
    en: 'As in 10 (per cent) or 50,000 (đồng). Never more than 90 % of the price.',
  },
  least: { vi: 'Dùng khi mua từ (đồng)', en: 'From this sum on (đồng)' },
  leastHint: {
    vi: 'Tính trên hàng của hợp tác xã, chưa kể phí gửi. Bỏ trống: đơn nào cũng dùng được.',
    en: 'Of the cooperative’s goods, without shipping. Empty: any order.',
  },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến hết ngày', en: 'To the end of' },
  dayHint: { vi: 'Bỏ trống nếu không giới hạn.', en: 'Leave it empty for no limit.' },
  uses: { vi: 'Tổng số lượt', en: 'Uses in all' },
  usesPerBuyer: { vi: 'Số lượt mỗi người mua', en: 'Uses for each buyer' },
  usesPerBuyerHint: {
    vi: 'Tính theo số điện thoại. Bỏ trống nếu không giới hạn.',
    en: 'By telephone number. Leave it empty for no limit.',
  },
  products: { vi: 'Chỉ dùng cho', en: 'Only for' },
  productsHint: {
    vi: 'Không chọn món nào: dùng cho mọi mặt hàng của hợp tác xã.',
    en: 'Choose none: it is for all that the cooperative sells.',
  },
  save: { vi: 'Lưu mã', en: 'Save the code' },
  wrongPercent: { vi: 'Xin cho biết số phần trăm, từ 1 đến 90.', en: 'Please give per cent, from 1 to 90.' },
  wrongDong: {
    vi: 'Xin cho biết số tiền đồng, ví dụ 50.000.',
    en: 'Please give a sum in đồng, as in 50,000.',
  },
  wrongDay: { vi: 'Xin chọn một ngày.', en: 'Please choose a day.' },
  wrongUses: { vi: 'Xin cho biết số lượt, từ 1 trở lên.', en: 'Please give a number of uses, 1 or more.' },
});
