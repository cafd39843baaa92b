import { defineMessages } from './messages.ts';

/** A voucher's code in the cart and in an order, as its buyer sees it. */
export const voucherMessages = defineMessages({
  title: { vi: 'Mã giảm giá, phiếu quà tặng', en: 'Voucher, gift voucher' },
  code: { vi: 'Mã, nếu có', en: 'Code, if you have one' },
  codeHint: { vi: 'Mã giảm giá hay mã phiếu quà tặng.', en: 'Of a voucher or a gift voucher.' },
  use: { vi: 'Dùng mã', en: 'Use it' },
  remove: { vi: 'Bỏ mã', en: 'Take it out' },
  taken: {
    vi: (code: string, money: string) => `Mã ${code}: giảm ${money}.`,
    en: (code: string, money: string) => `Code ${code}: ${money} off.`,
  },
  tooLittle: {
    vi: (code: string, money: string, cooperative: string) =>
      `Mã ${code} dùng được khi mua từ ${money} hàng của ${cooperative}.`,
    en: (code: string, money: string, cooperative: string) =>
      `Code ${code} can be used from ${money} of goods of ${cooperative} on.`,
  },
  notThese: {
    vi: (code: string) => `Mã ${code} không dùng cho những món trong giỏ này.`,
    en: (code: string) => `Code ${code} is for other things than those in the cart.`,
  },
  over: {
    vi: (code: string) => `Mã ${code} không còn dùng được: đã hết hạn hoặc hết lượt.`,
    en: (code: string) => `Code ${code} cannot be used any more: it is over, or used up.`,
  },
  discount: {
    vi: (code: string) => `Giảm giá (mã ${code})`,
    en: (code: string) => `Discount (code ${code})`,
  },
  lineDiscount: {
    vi: (money: string) => `Giảm bằng mã: ${money}`,
    en: (money: string) => `Voucher: ${money} off`,
  },
});
