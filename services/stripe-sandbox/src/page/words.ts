import type { CardFailure } from '../objects.js';

const vi = {
  title: 'Thanh toán bằng thẻ',
  sandbox: 'Môi trường thử: không có tiền thật nào được chuyển.',
  amountDue: 'Số tiền cần trả',
  items: 'Chi tiết đơn hàng',
  email: 'Thư điện tử',
  cardNumber: 'Số thẻ',
  expiry: 'Ngày hết hạn',
  expiryHint: 'ví dụ 12/34',
  securityCode: 'Mã bảo mật',
  securityCodeHint: '3 số ở mặt sau thẻ',
  holder: 'Tên trên thẻ',
  pay: (amount: string) => `Thanh toán ${amount}`,
  back: 'Quay lại cửa hàng',
  testCards: 'Các thẻ thử',
  outcomes: [
    'Thành công',
    'Ngân hàng hỏi xác thực 3-D Secure',
    'Bị từ chối',
    'Không đủ tiền',
    'Thành công, rồi bị khiếu nại',
    'Thành công, nhưng hoàn tiền không tới nơi',
    'Thành công, nhưng hoàn tiền phải chờ',
  ],
  wrong: {
    number: 'Số thẻ chưa đúng. Xin xem lại.',
    expiry: 'Ngày hết hạn chưa đúng hoặc đã qua.',
    securityCode: 'Mã bảo mật gồm 3 hoặc 4 chữ số.',
  },
  failures: {
    generic_decline: 'Thẻ bị từ chối. Xin dùng thẻ khác.',
    insufficient_funds: 'Thẻ không đủ tiền. Xin dùng thẻ khác.',
    test_mode_live_card: 'Thẻ bị từ chối: ở đây chỉ nhận các thẻ thử bên dưới.',
    payment_intent_authentication_failure:
      'Ngân hàng chưa xác thực được chủ thẻ. Xin thử lại hoặc dùng thẻ khác.',
  } as Record<string, string>,
  bankTitle: 'Xác thực với ngân hàng',
  bankText: (amount: string) =>
    `Ngân hàng phát hành thẻ muốn biết chính chủ thẻ đang trả ${amount}. Đây là trang xác thực giả lập.`,
  bankYes: 'Xác thực',
  bankNo: 'Từ chối, không phải tôi',
  paidTitle: 'Đơn này đã được thanh toán',
  paidText: 'Không cần trả thêm lần nữa.',
  expiredTitle: 'Trang thanh toán đã hết hạn',
  expiredText: 'Chưa có khoản nào bị trừ. Xin quay lại cửa hàng và đặt lại.',
  unknownTitle: 'Không tìm thấy trang thanh toán',
  unknownText: 'Đường dẫn này không đúng hoặc đã quá cũ.',
  goOn: 'Xem đơn hàng',
};

const en: typeof vi = {
  title: 'Pay by card',
  sandbox: 'Test environment: no real money moves.',
  amountDue: 'Amount due',
  items: 'Order details',
  email: 'E-mail',
  cardNumber: 'Card number',
  expiry: 'Expiry date',
  expiryHint: 'such as 12/34',
  securityCode: 'Security code',
  securityCodeHint: '3 digits on the back',
  holder: 'Name on card',
  pay: (amount) => `Pay ${amount}`,
  back: 'Back to the shop',
  testCards: 'Test cards',
  outcomes: [
    'Succeeds',
    'The bank asks for 3-D Secure',
    'Declined',
    'Insufficient funds',
    'Succeeds, then is disputed',
    'Succeeds, but a refund fails later',
    'Succeeds, but a refund has to wait',
  ],
  wrong: {
    number: 'The card number is not right. Please check it.',
    expiry: 'The expiry date is not right, or is in the past.',
    securityCode: 'The security code has 3 or 4 digits.',
  },
  failures: {
    generic_decline: 'The card was declined. Please use another card.',
    insufficient_funds: 'The card has insufficient funds. Please use another card.',
    test_mode_live_card: 'The card was declined: only the test cards below are taken here.',
    payment_intent_authentication_failure:
      'Your bank could not authenticate you. Please try again or use another card.',
  },
  bankTitle: 'Authenticate with your bank',
  bankText: (amount) =>
    `The card's bank wants to know that it is you who pays ${amount}. This page stands in for it.`,
  bankYes: 'Authenticate',
  bankNo: 'Refuse, it is not me',
  paidTitle: 'This order has been paid',
  paidText: 'There is nothing more to pay.',
  expiredTitle: 'This payment page has expired',
  expiredText: 'Nothing was charged. Please go back to the shop and order again.',
  unknownTitle: 'No such payment page',
  unknownText: 'This link is not right, or too old.',
  goOn: 'See the order',
};

export type Words = typeof vi;
export type Language = 'vi' | 'en';

export const WORDS: Record<Language, Words> = { vi, en };

/** The session's own locale, else the browser's, else Vietnamese. */
export function languageOf(locale: string | null, acceptLanguage: string | undefined): Language {
  const wanted = locale === null || locale === 'auto' ? (acceptLanguage ?? '') : locale;
  return /^\s*en/i.test(wanted) ? 'en' : 'vi';
}

export function failureText(words: Words, failure: CardFailure): string {
  return words.failures[failure.decline_code ?? failure.code] ?? failure.message;
}

/** `1.250.000 ₫` or `₫1,250,000`; currencies with a minor unit are shown in the major one. */
export function amountText(language: Language, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', {
    style: 'currency',
    currency,
  });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 0;
  return format.format(amount / 10 ** decimals);
}
