import { defineMessages } from './messages.ts';

/** Prices in other currencies, as buyers meet them. */
export const foreignPriceMessages = defineMessages({
  orByCard: {
    vi: (prices: string) => `hoặc ${prices} bằng thẻ`,
    en: (prices: string) => `or ${prices} by card`,
  },
  or: { vi: 'hoặc', en: 'or' },
  sharesInDong: {
    vi: 'Các phần được chia bằng đồng, dù thẻ bị trừ bằng tiền nào.',
    en: 'The shares are paid in đồng, whichever currency your card is charged in.',
  },
  chargedIn: { vi: 'Thẻ bị trừ bằng', en: 'Your card is charged in' },
  VND: { vi: (amount: string) => `đồng: ${amount}`, en: (amount: string) => `đồng: ${amount}` },
  USD: { vi: (amount: string) => `đô la Mỹ: ${amount}`, en: (amount: string) => `US dollars: ${amount}` },
  EUR: { vi: (amount: string) => `euro: ${amount}`, en: (amount: string) => `euros: ${amount}` },
  chargedHint: {
    vi: 'Theo tỷ giá của hợp tác xã, giữ nguyên từ lúc quý khách đặt hàng.',
    en: 'By the cooperative’s exchange rate, which stays as it is when you order.',
  },
  wrongCharge: {
    vi: 'Xin chọn một loại tiền trong danh sách.',
    en: 'Please choose one of the currencies in the list.',
  },
  onCard: {
    vi: (amount: string) => `Số tiền trên thẻ: ${amount}`,
    en: (amount: string) => `On the card: ${amount}`,
  },
});
