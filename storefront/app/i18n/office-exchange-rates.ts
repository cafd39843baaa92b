import { defineMessages } from './messages.ts';

/** For how many đồng a cooperative takes other currencies, as its officers set it. */
export const officeExchangeRateMessages = defineMessages({
  title: { vi: 'Giá ngoại tệ', en: 'Foreign prices' },
  text: {
    vi: 'Khách trả bằng thẻ có thể chọn trả bằng đô la Mỹ hoặc euro, theo tỷ giá mà hợp tác xã đặt ở đây. Sổ sách và phần chia vẫn tính bằng đồng theo giá của món hàng. Khi ngân hàng đổi tiền, số đồng thực nhận có thể khác: xin đặt tỷ giá sát ngày.',
    en: 'Buyers who pay by card may choose US dollars or euros, at the rate that the cooperative sets here. Books and shares stay in đồng, by the price of the piece. What the bank pays for the currency may be another sum: please keep the rates near to the day’s.',
  },
  USD: { vi: 'Đô la Mỹ (USD)', en: 'US dollars (USD)' },
  EUR: { vi: 'Euro (EUR)', en: 'Euros (EUR)' },
  rateNow: {
    vi: (one: string, dong: string) => `${one} = ${dong}`,
    en: (one: string, dong: string) => `${one} = ${dong}`,
  },
  since: { vi: (moment: string) => `Từ ${moment}`, en: (moment: string) => `Since ${moment}` },
  notTaken: {
    vi: 'Hợp tác xã không nhận loại tiền này.',
    en: 'The cooperative does not take this currency.',
  },
  dong: { vi: (one: string) => `Số đồng cho ${one}`, en: (one: string) => `Đồng for ${one}` },
  dongHint: { vi: 'Ví dụ 26.180', en: 'As in 26,180' },
  save: { vi: 'Lưu tỷ giá', en: 'Save the rate' },
  stop: { vi: 'Thôi nhận loại tiền này', en: 'Take it no more' },
  saved: {
    vi: 'Tỷ giá mới áp dụng từ bây giờ. Đơn đã đặt giữ nguyên tỷ giá cũ.',
    en: 'The new rate holds from now on. Orders placed before keep theirs.',
  },
  stopped: {
    vi: 'Từ bây giờ thẻ không bị trừ bằng loại tiền này nữa. Đơn đã đặt giữ nguyên.',
    en: 'From now on cards are not charged in this currency. Orders placed before stay as they are.',
  },
  wrongDong: {
    vi: 'Xin cho biết số đồng, từ 10.000 đến 100.000, ví dụ 26.180.',
    en: 'Please give the đồng, from 10,000 to 100,000, as in 26,180.',
  },
});
