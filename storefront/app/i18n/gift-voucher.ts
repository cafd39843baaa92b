import { defineMessages } from './messages.ts';

/** Gift vouchers: bought, given, spent, and what is left on one. */
export const giftVoucherMessages = defineMessages({
  title: { vi: 'Phiếu quà tặng', en: 'Gift voucher' },
  lead: {
    vi: 'Người nhận dùng phiếu để trả tiền ở cửa hàng Dấu Làng: một phần hay cả đơn hàng, nhiều lần, cho đến khi hết. Phiếu không hết hạn và không đổi thành tiền mặt.',
    en: 'Whoever gets it pays with it in the Dấu Làng shop: a part of an order or all of it, as often as something is left. It has no end, and is not changed into cash.',
  },
  amount: { vi: 'Giá trị của phiếu', en: 'What it is worth' },
  amountHint: {
    vi: 'Từ 50.000 ₫ đến 5.000.000 ₫, chẵn nghìn đồng.',
    en: '50,000 ₫ to 5,000,000 ₫, in whole thousands.',
  },
  recipient: { vi: 'Tên người nhận', en: 'Who it is for' },
  recipientHint: { vi: 'Tên này in trên phiếu.', en: 'The name stands on the card.' },
  note: { vi: 'Lời nhắn, nếu có', en: 'A note, if you like' },
  noteHint: {
    vi: 'In trên phiếu, dài nhất 200 chữ cái trong sáu dòng.',
    en: 'On the card, at most 200 letters in six lines.',
  },
  giver: { vi: 'Người mua', en: 'Who buys it' },
  phoneHint: {
    vi: 'Để tìm lại đơn hàng khi mất đường dẫn. Số nước ngoài bắt đầu bằng dấu +.',
    en: 'To find your order again should you lose its link. Numbers from abroad begin with +.',
  },
  payBy: {
    vi: (moment: string) => `Xin thanh toán trước ${moment}.`,
    en: (moment: string) => `Please pay by ${moment}.`,
  },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  buy: { vi: 'Mua phiếu và thanh toán', en: 'Buy it and pay' },
  wrongAmount: {
    vi: 'Xin ghi số tiền từ 50.000 ₫ đến 5.000.000 ₫, chẵn nghìn đồng.',
    en: 'Please give a sum of 50,000 ₫ to 5,000,000 ₫, in whole thousands.',
  },
  toLeft: { vi: 'Xem phiếu còn bao nhiêu tiền', en: 'See what is left on a voucher' },

  leftTitle: { vi: 'Phiếu còn bao nhiêu tiền', en: 'What is left on a voucher' },
  leftLead: {
    vi: 'Xin ghi mã in trên phiếu. Mã chỉ được xem ở đây, không bị dùng mất.',
    en: 'Please type the code that stands on the card. It is only looked at here; nothing is spent.',
  },
  code: { vi: 'Mã phiếu quà tặng', en: 'Code of the gift voucher' },
  codeHint: { vi: 'Bắt đầu bằng QT, ví dụ QT-7K3F9Q-…', en: 'It begins with QT, as in QT-7K3F9Q-…' },
  look: { vi: 'Xem', en: 'Look' },
  leftNow: {
    vi: (left: string, amount: string) => `Phiếu còn ${left}, trên giá trị ${amount}.`,
    en: (left: string, amount: string) => `${left} of ${amount} is left on it.`,
  },
  toBuy: { vi: 'Mua phiếu quà tặng', en: 'Buy a gift voucher' },

  // In the cart and the checkout.
  taken: {
    vi: (end: string, money: string, left: string) =>
      `Phiếu quà tặng đuôi ${end}: trả ${money}, sau đó còn ${left}.`,
    en: (end: string, money: string, left: string) =>
      `Gift voucher ending in ${end}: pays ${money}, then ${left} is left on it.`,
  },
  over: {
    vi: 'Phiếu quà tặng trong giỏ không còn dùng được: đã hết tiền, hoặc mã đã khoá.',
    en: 'The gift voucher in the cart cannot be spent any more: nothing is left on it, or its code is blocked.',
  },
  remove: { vi: 'Bỏ phiếu', en: 'Take the voucher out' },
  paysPart: { vi: 'Trả bằng phiếu quà tặng', en: 'Paid by gift voucher' },
  toPay: { vi: 'Còn phải trả', en: 'Left to pay' },
  paysAll: {
    vi: 'Phiếu quà tặng trả cả đơn hàng này: quý khách không phải trả thêm gì.',
    en: 'The gift voucher pays all of this order: there is nothing more for you to pay.',
  },

  // On the page of its order.
  forWhom: { vi: (name: string) => `Tặng ${name}`, en: (name: string) => `For ${name}` },
  waiting: {
    vi: 'Mã của phiếu hiện ở đây khi đã thanh toán.',
    en: 'Its code stands here once it is paid.',
  },
  keepCode: {
    vi: 'Ai có mã này thì dùng được tiền trong phiếu: xin chỉ trao cho người được tặng.',
    en: 'Whoever has this code can spend the money: please give it to nobody but who it is for.',
  },
  print: { vi: 'In phiếu (A6, PDF)', en: 'Print the card (A6, PDF)' },
  isBlocked: {
    vi: 'Mã của phiếu đã khoá. Khi có mã mới, mã hiện ở đây.',
    en: 'Its code is blocked. A new one will stand here.',
  },
  isStopped: {
    vi: 'Phiếu không dùng được, vì tiền mua phiếu đã hoàn lại hoặc đang bị ngân hàng hỏi.',
    en: 'It cannot be spent, as its own money went back, or a bank asks for it.',
  },
  nextPaid: {
    vi: 'Phiếu quà tặng dùng được ngay.',
    en: 'The gift voucher can be spent from now on.',
  },
  nextPlaced: {
    vi: 'Mời quý khách thanh toán để nhận mã của phiếu.',
    en: 'Please pay to get the code of the voucher.',
  },
});
