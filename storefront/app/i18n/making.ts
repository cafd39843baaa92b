import type { WorkState } from '@daulang/commerce/api/making';
import { defineMessages } from './messages.ts';

/** What is made to order, as a buyer reads of it. */
export const madeToOrderMessages = defineMessages({
  readyBy: {
    vi: (day: string) => `Làm theo đơn, xong trước ngày ${day}`,
    en: (day: string) => `Made to order, ready by ${day}`,
  },
  howItGoes: {
    vi: 'Nghệ nhân làm khi có đơn đã trả tiền. Làm xong, món hàng được chụp ảnh, ký và cấp chứng nhận rồi mới gửi đi.',
    en: 'It is made once an order is paid. When finished it is photographed, signed and certified, and then sent.',
  },
  readyWas: {
    vi: (day: string) => `Khi cho vào giỏ là ngày ${day}; nay xưởng có thêm đơn.`,
    en: (day: string) => `When it was put in it was ${day}; the workshop has more orders now.`,
  },
  redatedTitle: { vi: 'Ngày làm xong đã đổi', en: 'The date has moved' },
  redatedLine: {
    vi: (title: string, was: string, now: string) => `${title}: trước là ngày ${was}, nay là ngày ${now}.`,
    en: (title: string, was: string, now: string) => `${title}: it was ${was}, it is ${now} now.`,
  },
  workshopFull: {
    vi: 'Các tuần tới của xưởng đã kín đơn. Xin quay lại sau.',
    en: 'The workshop has no room in the weeks to come. Please come back later.',
  },
});

/** How far its maker is, for who ordered it. */
export const makingStateMessages = defineMessages({
  wanted: { vi: 'Chờ nghệ nhân nhận làm', en: 'Waiting for the maker to accept it' },
  accepted: { vi: 'Nghệ nhân đã nhận làm', en: 'The maker has accepted it' },
  started: { vi: 'Nghệ nhân đang làm', en: 'The maker is at work' },
  finished: { vi: 'Đã làm xong, chờ chứng nhận', en: 'Finished, waiting for its certificate' },
  sealed: { vi: 'Đã có chứng nhận, chờ gửi', en: 'Certified, waiting to be sent' },
  refused: { vi: 'Nghệ nhân không làm được, tiền được hoàn', en: 'It cannot be made; its money goes back' },
  late: { vi: 'Quá hẹn, tiền được hoàn', en: 'Too late; its money goes back' },
  'called-off': { vi: 'Thôi làm, tiền được hoàn', en: 'Not to be made any more; its money goes back' },
} satisfies Record<WorkState, Words>);

/** What is to be made, for the artisan who makes it and the officers of the cooperative. */
export const workMessages = defineMessages({
  title: { vi: 'Việc cần làm', en: 'To be made' },
  tileHint: { vi: 'Người mua đặt làm theo đơn', en: 'What buyers ordered to be made' },
  text: {
    vi: 'Những món người mua đã trả tiền và đặt làm, việc gần hẹn nhất đứng trước.',
    en: 'What buyers have paid for and wait for; the nearest date first.',
  },
  none: { vi: 'Hiện không có món nào cần làm.', en: 'There is nothing to be made now.' },
  noneOver: { vi: 'Chưa có việc nào xong.', en: 'Nothing is over yet.' },
  seeOver: { vi: 'Xem việc đã xong', en: 'See what is over' },
  seeOpen: { vi: 'Về việc cần làm', en: 'Back to what is to be made' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  ofOrder: { vi: (code: string) => `Đơn ${code}`, en: (code: string) => `Order ${code}` },
  readyBy: { vi: (day: string) => `Hẹn xong trước ngày ${day}`, en: (day: string) => `Due by ${day}` },
  late: { vi: 'Quá hẹn', en: 'Late' },
  maker: { vi: 'Nghệ nhân', en: 'Maker' },
  accept: { vi: 'Nhận làm', en: 'I will make it' },
  acceptFor: { vi: 'Báo nghệ nhân nhận làm', en: 'The maker accepts it' },
  start: { vi: 'Bắt tay làm', en: 'I begin' },
  startFor: { vi: 'Báo nghệ nhân bắt tay làm', en: 'The maker has begun' },
  finish: { vi: 'Làm xong một món, chụp ảnh', en: 'One is finished: photograph it' },
  finishHint: {
    vi: 'Bấm khi làm xong một món: một món mới được ghi sẵn để chụp ảnh và ký.',
    en: 'Press when one is finished: a new piece is filled in, to be photographed and signed.',
  },
  finishFor: {
    vi: 'Khi làm xong, nghệ nhân bấm “Làm xong một món” ở góc nghệ nhân để chụp ảnh và ký.',
    en: 'When it is finished, the artisan says so in the studio, to photograph and sign it.',
  },
  toSign: {
    vi: (nth: string) => `Chụp ảnh và ký món thứ ${nth}`,
    en: (nth: string) => `Photograph and sign no. ${nth}`,
  },
  cannot: { vi: 'Không làm được', en: 'It cannot be made' },
  cannotText: {
    vi: 'Người mua được hoàn tiền ngay và đọc lý do này.',
    en: 'The buyer gets the money back at once, and reads this reason.',
  },
  reason: { vi: 'Lý do', en: 'The reason' },
  reasonNeeded: {
    vi: 'Xin ghi rõ lý do, ít nhất năm chữ cái: người mua sẽ đọc.',
    en: 'Please say why, in five letters at least: the buyer will read it.',
  },
  refuse: { vi: 'Báo không làm được và hoàn tiền', en: 'Say so, and pay the money back' },
  history: { vi: 'Các bước', en: 'The steps' },
  byMaker: { vi: 'nghệ nhân', en: 'the maker' },
  byOfficer: { vi: 'cán bộ hợp tác xã', en: 'an officer' },
  byBuyer: { vi: 'người mua', en: 'the buyer' },
  byClock: { vi: 'tự động', en: 'by itself' },
  byPayment: { vi: 'khi nhận tiền', en: 'by the payment' },
  parcelWaits: {
    vi: 'Kiện này còn chờ nghệ nhân làm xong. Khi mọi món đã có chứng nhận thì đóng gói cả kiện.',
    en: 'Something of this parcel is still being made. It is packed whole once everything has its certificate.',
  },
});

/** Where it stands, for who makes it. */
export const workStateMessages = defineMessages({
  wanted: { vi: 'Chờ nhận làm', en: 'Waiting to be accepted' },
  accepted: { vi: 'Đã nhận, chưa bắt tay làm', en: 'Accepted, not begun' },
  started: { vi: 'Đang làm', en: 'Being made' },
  finished: { vi: 'Làm xong, chờ chứng nhận', en: 'Finished, waiting for its certificate' },
  sealed: { vi: 'Đã có chứng nhận, giao hợp tác xã gửi đi', en: 'Certified, for the cooperative to send' },
  refused: { vi: 'Không làm được, đã hoàn tiền', en: 'Refused, paid back' },
  late: { vi: 'Quá hẹn lâu, đã hoàn tiền', en: 'Much too late, paid back' },
  'called-off': { vi: 'Người mua thôi đặt', en: 'Not wanted any more' },
} satisfies Record<WorkState, Words>);

type Words = Record<'vi' | 'en', string>;
