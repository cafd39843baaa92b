import { defineMessages } from './messages.ts';

/** What an artisan is asked before the first piece; a new wording needs a new name in `CONSENT_TEXT`. */
export const welcomeMessages = defineMessages({
  title: { vi: 'Trước khi bắt đầu', en: 'Before you begin' },
  lead: {
    vi: 'Mỗi món đã ký có một chứng nhận ai cũng xem được. Kính mời đọc, rồi chọn theo ý mình.',
    en: 'Each piece you sign gets a certificate that anybody can read. Please read this, then choose as you like.',
  },
  alwaysTitle: { vi: 'Luôn công khai cùng mỗi món', en: 'Always public with each piece' },
  alwaysPiece: {
    vi: 'Tên món, chất liệu, cách làm, kích thước, ngày làm, làng và ảnh của món. Xin đừng chụp mặt người.',
    en: 'What it is, its materials, technique, size and day, the village, and its photographs. Please show no faces.',
  },
  alwaysKey: {
    vi: 'Khoá ký, như một bí danh không kèm tên. Khoá này ở lại mãi, kể cả khi tên đã được rút.',
    en: 'Your signing key, a pseudonym without your name. It stays for ever, even when you withdraw your name.',
  },
  alwaysCopies: {
    vi: 'Bản sao mà người khác đã lưu thì không ai thu hồi được.',
    en: 'Copies that others have kept cannot be recalled by anybody.',
  },
  choiceTitle: { vi: 'Chỉ khi được đồng ý', en: 'Only if you agree' },
  name: {
    vi: (name: string) => `Nêu tên tôi: ${name}`,
    en: (name: string) => `Show my name: ${name}`,
  },
  nameWhat: {
    vi: 'Người mua và người quét nhãn thấy tên và đôi dòng giới thiệu của nghệ nhân.',
    en: 'Buyers and whoever scans a label see your name and the lines about you.',
  },
  freedom: {
    vi: 'Không đồng ý cũng không sao: vẫn ký và bán như thường. Đổi ý lúc nào cũng được ở mục Hồ sơ của tôi; khi rút lại, tên được gỡ xuống, chứng nhận vẫn còn giá trị.',
    en: 'You need not agree: you sign and sell all the same. Change your mind at any time under My profile; what you withdraw is taken away, and the certificates stay good.',
  },
  record: { vi: 'Ghi lại lựa chọn của tôi', en: 'Record my choice' },
});
