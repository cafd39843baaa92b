import { defineMessages } from './messages.ts';

/** Under which code customs abroad are told what a cooperative makes, as its officers set it. */
export const tariffCodeMessages = defineMessages({
  title: { vi: 'Mã hải quan (mã HS)', en: 'Customs codes (HS)' },
  text: {
    vi: 'Mã này in trên tờ khai hải quan của kiện gửi ra nước ngoài. Tờ đã in giữ nguyên mã cũ.',
    en: 'This code is printed on the customs declaration of parcels that go abroad. What was printed keeps its code.',
  },
  none: {
    vi: 'Hợp tác xã chưa có mặt hàng nào.',
    en: 'The cooperative has no products yet.',
  },
  craftSays: {
    vi: (craft: string, code: string) => `${craft}: ${code}`,
    en: (craft: string, code: string) => `${craft}: ${code}`,
  },
  noCode: { vi: 'chưa có mã, ô này để trống', en: 'no code yet, the column stays empty' },
  change: { vi: 'Đổi mã', en: 'Change the codes' },
  codeOf: {
    vi: (craft: string) => `Mã HS của nghề ${craft}`,
    en: (craft: string) => `HS code of the craft: ${craft}`,
  },
  byHouse: {
    vi: (code: string, words: string) =>
      `Mã chung của cửa hàng: ${code} (${words}). Để trống thì dùng mã này.`,
    en: (code: string, words: string) =>
      `The shop’s own: ${code} (${words}). Leave it empty to have that one.`,
  },
  noHouse: {
    vi: 'Nghề này làm ra nhiều loại hàng có mã khác nhau. Xin hỏi chi cục hải quan nếu chưa rõ.',
    en: 'This craft makes things of several codes. Please ask the customs office where you are not sure.',
  },
  save: { vi: 'Lưu mã', en: 'Save the code' },
  saved: { vi: 'Đã lưu mã hải quan.', en: 'The customs code is saved.' },
});
