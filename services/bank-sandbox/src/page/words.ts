import type { Notification } from '../notifications/notifier.js';
import { MINUTES_OF_ATTEMPTS } from '../notifications/notifier.js';
import type { QrFault } from '../vietqr/read-qr.js';

const ATTEMPTS = MINUTES_OF_ATTEMPTS.length;

const vi = {
  sandbox: 'Ngân hàng thử: không có tiền thật nào được chuyển.',
  otherLanguage: 'English',
  title: 'Chuyển khoản',
  bank: 'Ngân hàng',
  account: 'Số tài khoản',
  holder: 'Chủ tài khoản',
  amount: 'Số tiền',
  amountHint: 'Tính bằng đồng. Có thể sửa, để thử chuyển thiếu hoặc chuyển dư.',
  content: 'Nội dung chuyển khoản',
  text: 'Nội dung',
  contentHint: 'Có thể sửa hoặc xoá, để thử khi nội dung bị sai.',
  send: 'Chuyển tiền',
  back: 'Quay lại cửa hàng',
  toAccount: 'Các khoản đã chuyển',
  wrong: {
    amount: 'Số tiền phải là số đồng chẵn, từ 1 đến 9.999.999.999.999.',
    content: 'Nội dung viết trên một dòng, dài nhất 210 ký tự.',
  },
  notOurs: (number: string) =>
    `Ngân hàng thử chỉ giữ tài khoản ${number}, nên không chuyển tới tài khoản khác được.`,
  refusedTitle: 'Chưa làm được',
  qrTitle: 'Mã QR này chưa dùng được',
  qr: {
    missing: 'Đường dẫn thiếu nội dung mã QR. Xin mở lại từ trang đơn hàng.',
    checksum: 'Mã bị sai hoặc thiếu ký tự: số kiểm tra ở cuối không khớp.',
    lengths: 'Độ dài các phần trong mã không khớp nhau.',
    version: 'Mã không theo phiên bản 01 của chuẩn EMVCo.',
    'not-vietqr': 'Đây không phải mã VietQR của NAPAS.',
    bank: 'Mã không ghi đúng ngân hàng nhận: phải có sáu chữ số.',
    account: 'Mã không ghi đúng số tài khoản nhận.',
    service: 'Mã không yêu cầu chuyển tới tài khoản (QRIBFTTA).',
    currency: 'Mã không tính bằng đồng Việt Nam (704).',
    country: 'Mã không phải của Việt Nam (VN).',
    amount: 'Số tiền trong mã không phải là số đồng chẵn.',
    content: 'Nội dung trong mã dài quá 25 ký tự, hoặc có dấu.',
  },
  once: 'Trang này đã cũ. Xin mở lại từ trang đơn hàng.',
  notFoundTitle: 'Không tìm thấy',
  notFound: 'Ngân hàng thử không có trang hay khoản chuyển này.',
  badRequest: 'Yêu cầu này không đọc được.',
  sentTitle: (amount: string) => `Đã chuyển ${amount}`,
  sentOutTitle: (amount: string) => `Đã chuyển đi ${amount}`,
  reference: 'Số tham chiếu',
  time: 'Thời gian',
  noContent: 'không có nội dung',
  noticeTitle: 'Thông báo cho cửa hàng',
  noticeSent: 'Nội dung thông báo',
  nobody: 'Không báo cho ai: chưa đặt SEPAY_API_KEY.',
  again: 'Gửi lại thông báo',
  look: 'Xem lại trang này',
  accountTitle: 'Tài khoản của cửa hàng',
  balance: 'Số dư',
  transfers: 'Các khoản đã chuyển',
  noTransfers: 'Chưa có khoản nào.',
  moreInStatement: (count: number) => `Ở đây là ${count} khoản mới nhất; các khoản trước đó có trong sao kê.`,
  statement: 'Sao kê tài khoản',
  from: 'Từ ngày',
  to: 'Đến ngày',
  download: 'Tải sao kê (CSV)',
  wrongPeriod: 'Ngày phải ở dạng 2026-11-30, và "từ ngày" không sau "đến ngày".',
  states: {
    waiting: ({ attempts, lastAnswer }: Notification) =>
      attempts === 0
        ? 'Đang gửi thông báo.'
        : `Cửa hàng chưa nhận (${lastAnswer}). Sẽ gửi lần ${attempts + 1} trên ${ATTEMPTS}.`,
    held: () => 'Đang giữ thông báo lại, để thông báo sau tới trước.',
    delivered: ({ attempts }: Notification) =>
      attempts === 1 ? 'Cửa hàng đã nhận thông báo.' : `Cửa hàng đã nhận thông báo ở lần thứ ${attempts}.`,
    dropped: () => 'Thông báo bị mất trên đường.',
    'given-up': ({ attempts, lastAnswer }: Notification) =>
      `Cửa hàng không nhận sau ${attempts} lần (${lastAnswer}). Không gửi nữa.`,
  } satisfies Record<Notification['state'], (notification: Notification) => string>,
};

const en: typeof vi = {
  sandbox: 'Test bank: no real money moves.',
  otherLanguage: 'Tiếng Việt',
  title: 'Bank transfer',
  bank: 'Bank',
  account: 'Account number',
  holder: 'Account holder',
  amount: 'Amount',
  amountHint: 'In đồng. It can be changed, to try paying too little or too much.',
  content: 'Text of the transfer',
  text: 'Text',
  contentHint: 'It can be changed or removed, to try a wrong text.',
  send: 'Transfer the money',
  back: 'Back to the shop',
  toAccount: 'All transfers',
  wrong: {
    amount: 'The amount must be whole đồng, from 1 to 9,999,999,999,999.',
    content: 'The text is one line of up to 210 characters.',
  },
  notOurs: (number) =>
    `The test bank keeps account ${number} alone, so nothing can be transferred to another.`,
  refusedTitle: 'Not done',
  qrTitle: 'This QR code cannot be used',
  qr: {
    missing: 'The link has no QR code in it. Please open it again from the order’s page.',
    checksum: 'Characters of the code are wrong or missing: the check number at its end does not fit.',
    lengths: 'The lengths of the code’s parts do not fit together.',
    version: 'The code is not of version 01 of EMVCo’s standard.',
    'not-vietqr': 'This is not a VietQR code of NAPAS.',
    bank: 'The code names no bank: it must have six digits.',
    account: 'The code names no account.',
    service: 'The code does not ask for a transfer to an account (QRIBFTTA).',
    currency: 'The code is not in Vietnamese đồng (704).',
    country: 'The code is not of Vietnam (VN).',
    amount: 'The amount in the code is not whole đồng.',
    content: 'The text in the code is longer than 25 characters, or has accents.',
  },
  once: 'This page is too old. Please open it again from the order’s page.',
  notFoundTitle: 'Not found',
  notFound: 'The test bank has no such page or transfer.',
  badRequest: 'This request cannot be read.',
  sentTitle: (amount) => `${amount} transferred`,
  sentOutTitle: (amount) => `${amount} sent out`,
  reference: 'Reference',
  time: 'Time',
  noContent: 'no text',
  noticeTitle: 'Notification to the shop',
  noticeSent: 'What the notification says',
  nobody: 'Nobody is told: SEPAY_API_KEY is not set.',
  again: 'Send the notification again',
  look: 'Look at this page again',
  accountTitle: 'The shop’s account',
  balance: 'Balance',
  transfers: 'Transfers',
  noTransfers: 'None yet.',
  moreInStatement: (count) => `These are the newest ${count}; those before them are in the statement.`,
  statement: 'Statement of the account',
  from: 'From',
  to: 'To',
  download: 'Download the statement (CSV)',
  wrongPeriod: 'Days are written 2026-11-30, and "from" is not after "to".',
  states: {
    waiting: ({ attempts, lastAnswer }) =>
      attempts === 0
        ? 'The notification is being sent.'
        : `The shop has not taken it (${lastAnswer}). Attempt ${attempts + 1} of ${ATTEMPTS} is to come.`,
    held: () => 'The notification is held back until another overtakes it.',
    delivered: ({ attempts }) =>
      attempts === 1
        ? 'The shop has taken the notification.'
        : `The shop has taken the notification at attempt ${attempts}.`,
    dropped: () => 'The notification was lost on its way.',
    'given-up': ({ attempts, lastAnswer }) =>
      `The shop did not take it in ${attempts} attempts (${lastAnswer}). There will be no more.`,
  },
};

export type Words = typeof vi;
export type Language = 'vi' | 'en';
export type QrComplaint = QrFault | 'missing';

export const WORDS: Record<Language, Words> = { vi, en };

export function languageOf(wanted: string | null): Language {
  return wanted === 'en' ? 'en' : 'vi';
}

/** `1.250.000` or `1,250,000`, to be changed by hand. */
export function typedText(language: Language, amount: number): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US').format(amount);
}

/** `1.250.000 ₫` or `₫1,250,000` */
export function amountText(language: Language, amount: number): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-US', {
    style: 'currency',
    currency: 'VND',
  }).format(amount);
}
