import { defineMessages } from './messages.ts';

/** An address in another country. */
export const abroadMessages = defineMessages({
  country: { vi: 'Nước nhận hàng', en: 'Country' },
  vietnam: { vi: 'Việt Nam', en: 'Vietnam' },
  sendsTo: {
    vi: (name: string, countries: string) => `${name} gửi đến: Việt Nam, ${countries}.`,
    en: (name: string, countries: string) => `From ${name} to: Vietnam, ${countries}.`,
  },
  sendsHere: {
    vi: (name: string) => `${name} chỉ gửi trong Việt Nam.`,
    en: (name: string) => `Within Vietnam only: ${name}.`,
  },
  whoSends: {
    vi: 'Một đơn chỉ gửi được đến nước mà mọi nơi bán trong giỏ đều gửi đến.',
    en: 'An order can go to a country only where everybody in the cart sends to it.',
  },
  latin: {
    vi: 'Xin ghi bằng chữ La-tinh, như trên phong bì thư quốc tế.',
    en: 'In Latin letters please, as on an envelope from abroad.',
  },
  line: { vi: (nth: number) => `Địa chỉ, dòng ${nth}`, en: (nth: number) => `Address, line ${nth}` },
  city: { vi: 'Thành phố nước ngoài', en: 'Town or city abroad' },
  region: { vi: 'Bang, vùng (nếu có)', en: 'State or region, if any' },
  postalCode: { vi: 'Mã bưu chính', en: 'Postal code' },
  postalCodeHint: {
    vi: 'Bỏ trống nếu nước nhận không có mã bưu chính.',
    en: 'Leave it empty where the country has none.',
  },
  phoneOfThere: {
    vi: 'Người giao hàng ở nước ấy sẽ gọi: số điện thoại phải là số của nước nhận.',
    en: 'A courier there will call: the telephone has to be one of that country.',
  },
  duties: {
    vi: 'Hải quan nước nhận có thể thu thuế; người nhận trả phần này.',
    en: 'Customs there may ask for duties, which the receiver pays.',
  },
  wrongCity: { vi: 'Xin cho biết thành phố.', en: 'Please give the town or city.' },
  wrongPostalCode: {
    vi: 'Mã bưu chính có nhiều nhất 12 chữ không dấu, số, khoảng trắng và gạch ngang.',
    en: 'A postal code has up to 12 letters, figures, blanks and hyphens.',
  },
});
