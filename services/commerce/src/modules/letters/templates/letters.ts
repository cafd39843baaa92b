import type { OrderState } from '../../../../api/orders.js';
import type { InBoth } from '../domain/letter.js';
import type {
  MoneyLetter,
  OrderLetter,
  ParcelLetter,
  ParcelText,
  ReturnLetter,
  StaffText,
  StaffWorkText,
  TransfersText,
  WorkLetter,
} from './about.js';
import { latePiece, sold } from './artisan-texts.js';
import { makingAccepted, makingLate, makingRefused, makingStarted } from './making-letters.js';
import { makeIt, makingCalledOff, makingOverdue } from './making-texts.js';
import {
  dispute,
  disputeLost,
  disputeWon,
  inquiry,
  lateOrder,
  newOrder,
  restUnpaid,
  returnOpened,
  unfetched,
  strayTransfers,
} from './officer-texts.js';
import { deposited, depositKept, restDue, restOverdue, restPaid } from './deposit-letters.js';
import { partCame, partRefunded } from './money-letters.js';
import { handedOver, ready, readyText } from './fetched-letters.js';
import { collected, confirmed } from './on-delivery-letters.js';
import { cancelled, expired, paid, placed } from './order-letters.js';
import { delivered, packed, sent, sentText } from './parcel-letters.js';
import { refunded } from './refund-letter.js';
import { returnAccepted, returnArrived, returnRefused, returnSettled } from './return-letters.js';

/** To whom, about what, and how. */
export type LetterRule =
  | { to: 'buyer'; about: 'order'; mail: OrderLetter; isOnlyWhile?: readonly OrderState[] }
  | { to: 'buyer'; about: 'parcel'; mail: ParcelLetter; sms?: ParcelText }
  | { to: 'buyer'; about: 'money'; mail: MoneyLetter; isOnlyWhile?: readonly OrderState[] }
  | { to: 'buyer'; about: 'return'; mail: ReturnLetter }
  | { to: 'buyer'; about: 'work'; mail: WorkLetter }
  | { to: 'artisan' | 'officer'; about: 'work'; sms: StaffWorkText }
  | { to: 'artisan' | 'officer'; about: 'parcel' | 'return'; sms: StaffText }
  | { to: 'officer'; about: 'transfers'; sms: TransfersText };

/**
 * Every letter there is: what it is called, the news that cause it, who gets it, and its template. Another one is a line here and a template
 * beside; docs/commerce.md has the same table for people.
 */
export const LETTERS = {
  placed: {
    name: { vi: 'Đã nhận đơn, chờ thanh toán', en: 'Placed, waiting for payment' },
    on: 'order/placed',
    to: 'buyer',
    about: 'order',
    mail: placed,
    isOnlyWhile: ['placed'],
  },
  paid: {
    name: { vi: 'Đã thanh toán', en: 'Paid' },
    on: 'order/paid',
    to: 'buyer',
    about: 'order',
    mail: paid,
  },
  confirmed: {
    name: { vi: 'Đã xác nhận, trả tiền khi nhận hàng', en: 'Confirmed, paid on delivery' },
    on: 'order/confirmed',
    to: 'buyer',
    about: 'order',
    mail: confirmed,
  },
  deposited: {
    name: { vi: 'Đã đặt cọc', en: 'Deposit paid' },
    on: 'order/deposited',
    to: 'buyer',
    about: 'order',
    mail: deposited,
  },
  'rest-due': {
    name: { vi: 'Làm xong, xin trả phần còn lại', en: 'Finished, the rest is due' },
    on: 'money/rest-due',
    to: 'buyer',
    about: 'money',
    mail: restDue,
    isOnlyWhile: ['confirmed'],
  },
  'rest-overdue': {
    name: { vi: 'Phần còn lại quá hạn', en: 'The rest is overdue' },
    on: 'money/rest-overdue',
    to: 'buyer',
    about: 'money',
    mail: restOverdue,
    isOnlyWhile: ['confirmed'],
  },
  'rest-unpaid': {
    name: { vi: 'Người mua chưa trả phần còn lại', en: 'A buyer has not paid the rest' },
    on: 'parcel/rest-overdue',
    to: 'officer',
    about: 'parcel',
    sms: restUnpaid,
  },
  'rest-paid': {
    name: { vi: 'Đã trả phần còn lại', en: 'The rest is paid' },
    on: 'order/rest-paid',
    to: 'buyer',
    about: 'order',
    mail: restPaid,
  },
  'deposit-kept': {
    name: { vi: 'Thôi vì chưa trả phần còn lại', en: 'Over, for the rest was not paid' },
    on: 'order/deposit-kept',
    to: 'buyer',
    about: 'order',
    mail: depositKept,
  },
  collected: {
    name: { vi: 'Đã trả tiền khi nhận hàng', en: 'Paid on delivery' },
    on: 'order/collected',
    to: 'buyer',
    about: 'order',
    mail: collected,
  },
  cancelled: {
    name: { vi: 'Đơn đã huỷ', en: 'Cancelled' },
    on: 'order/cancelled',
    to: 'buyer',
    about: 'order',
    mail: cancelled,
  },
  expired: {
    name: { vi: 'Đơn đã hết hạn', en: 'Ended unpaid' },
    on: 'order/expired',
    to: 'buyer',
    about: 'order',
    mail: expired,
  },
  refunded: {
    name: { vi: 'Hoàn tiền', en: 'Refunded' },
    on: 'order/refunded',
    to: 'buyer',
    about: 'order',
    mail: refunded,
  },
  'part-came': {
    name: { vi: 'Chuyển khoản còn thiếu', en: 'Part of a transfer came' },
    on: 'money/part-came',
    to: 'buyer',
    about: 'money',
    mail: partCame,
    isOnlyWhile: ['placed', 'confirmed'],
  },
  'part-refunded': {
    name: { vi: 'Hoàn một phần tiền', en: 'Refunded in part' },
    on: 'money/part-refunded',
    to: 'buyer',
    about: 'money',
    mail: partRefunded,
  },
  packed: {
    name: { vi: 'Đã đóng gói', en: 'Packed' },
    on: 'parcel/packed',
    to: 'buyer',
    about: 'parcel',
    mail: packed,
  },
  sent: {
    name: { vi: 'Đã gửi đi', en: 'Sent' },
    on: 'parcel/sent',
    to: 'buyer',
    about: 'parcel',
    mail: sent,
    sms: sentText,
  },
  delivered: {
    name: { vi: 'Đã giao', en: 'Delivered' },
    on: 'parcel/delivered',
    to: 'buyer',
    about: 'parcel',
    mail: delivered,
  },
  ready: {
    name: { vi: 'Sẵn sàng để đến nhận', en: 'Ready to be fetched' },
    on: 'parcel/ready',
    to: 'buyer',
    about: 'parcel',
    mail: ready,
    sms: readyText,
  },
  'handed-over': {
    name: { vi: 'Đã trao cho người đến nhận', en: 'Handed over' },
    on: 'parcel/handed-over',
    to: 'buyer',
    about: 'parcel',
    mail: handedOver,
  },
  unfetched: {
    name: { vi: 'Chưa ai đến nhận', en: 'Nobody came for it' },
    on: 'parcel/unfetched',
    to: 'officer',
    about: 'parcel',
    sms: unfetched,
  },
  sold: {
    name: { vi: 'Món hàng đã có người mua', en: 'Sold' },
    on: ['order/paid', 'order/confirmed', 'order/deposited'],
    to: 'artisan',
    about: 'parcel',
    sms: sold,
  },
  'new-order': {
    name: { vi: 'Đơn mới', en: 'New order' },
    on: ['order/paid', 'order/confirmed', 'order/deposited'],
    to: 'officer',
    about: 'parcel',
    sms: newOrder,
  },
  'late-piece': {
    name: { vi: 'Đơn trễ hẹn (nghệ nhân)', en: 'Late order (artisan)' },
    on: 'parcel/late',
    to: 'artisan',
    about: 'parcel',
    sms: latePiece,
  },
  late: {
    name: { vi: 'Đơn trễ hẹn', en: 'Late order' },
    on: 'parcel/late',
    to: 'officer',
    about: 'parcel',
    sms: lateOrder,
  },
  inquiry: {
    name: { vi: 'Ngân hàng hỏi về khoản tiền', en: 'The bank asks about the money' },
    on: 'dispute/asked',
    to: 'officer',
    about: 'parcel',
    sms: inquiry,
  },
  dispute: {
    name: { vi: 'Có khiếu nại', en: 'Disputed' },
    on: 'dispute/open',
    to: 'officer',
    about: 'parcel',
    sms: dispute,
  },
  'dispute-won': {
    name: { vi: 'Khiếu nại xong: giữ được tiền', en: 'Dispute over: the money stays' },
    on: 'dispute/won',
    to: 'officer',
    about: 'parcel',
    sms: disputeWon,
  },
  'dispute-lost': {
    name: { vi: 'Khiếu nại xong: tiền về người mua', en: 'Dispute over: the money went back' },
    on: 'dispute/lost',
    to: 'officer',
    about: 'parcel',
    sms: disputeLost,
  },
  'stray-transfers': {
    name: { vi: 'Tiền chưa rõ của đơn nào', en: 'Transfers that fit no order' },
    on: 'transfers/stray',
    to: 'officer',
    about: 'transfers',
    sms: strayTransfers,
  },
  'return-opened': {
    name: { vi: 'Người mua xin trả hàng', en: 'A return is asked for' },
    on: 'return/opened',
    to: 'officer',
    about: 'return',
    sms: returnOpened,
  },
  'return-accepted': {
    name: { vi: 'Nhận lại hàng', en: 'Return accepted' },
    on: 'return/accepted',
    to: 'buyer',
    about: 'return',
    mail: returnAccepted,
  },
  'return-refused': {
    name: { vi: 'Không nhận trả hàng', en: 'Return refused' },
    on: 'return/refused',
    to: 'buyer',
    about: 'return',
    mail: returnRefused,
  },
  'return-arrived': {
    name: { vi: 'Hàng trả lại đã đến', en: 'What was sent back arrived' },
    on: 'return/arrived',
    to: 'buyer',
    about: 'return',
    mail: returnArrived,
  },
  'return-settled': {
    name: { vi: 'Việc trả hàng đã xong', en: 'Return settled' },
    on: 'return/settled',
    to: 'buyer',
    about: 'return',
    mail: returnSettled,
  },
  'make-it': {
    name: { vi: 'Xin làm theo đơn', en: 'Please make it' },
    on: 'making/wanted',
    to: 'artisan',
    about: 'work',
    sms: makeIt,
  },
  'making-called-off': {
    name: { vi: 'Người mua thôi đặt làm', en: 'Not to be made any more' },
    on: 'making/called-off',
    to: 'artisan',
    about: 'work',
    sms: makingCalledOff,
  },
  'making-overdue': {
    name: { vi: 'Quá hẹn làm xong', en: 'Not finished in time' },
    on: 'making/overdue',
    to: 'officer',
    about: 'work',
    sms: makingOverdue,
  },
  'making-accepted': {
    name: { vi: 'Nghệ nhân đã nhận làm', en: 'The maker has accepted it' },
    on: 'making/accepted',
    to: 'buyer',
    about: 'work',
    mail: makingAccepted,
  },
  'making-started': {
    name: { vi: 'Nghệ nhân đã bắt tay làm', en: 'The maker has begun' },
    on: 'making/started',
    to: 'buyer',
    about: 'work',
    mail: makingStarted,
  },
  'making-refused': {
    name: { vi: 'Nghệ nhân không làm được', en: 'It cannot be made' },
    on: 'making/refused',
    to: 'buyer',
    about: 'work',
    mail: makingRefused,
  },
  'making-late': {
    name: { vi: 'Quá hẹn làm, hoàn tiền', en: 'Made too late, refunded' },
    on: 'making/late',
    to: 'buyer',
    about: 'work',
    mail: makingLate,
  },
} satisfies Record<string, LetterRule & { on: string | string[]; name: InBoth<string> }>;

export type LetterKind = keyof typeof LETTERS;

/** The letters that a piece of news causes, such as `order/paid`. */
export const lettersOn = (news: string): { kind: LetterKind; rule: LetterRule }[] =>
  (Object.keys(LETTERS) as LetterKind[])
    .filter((kind) => [LETTERS[kind].on].flat().includes(news))
    .map((kind) => ({ kind, rule: LETTERS[kind] }));

export const channelsOf = (rule: LetterRule): ('mail' | 'sms')[] => [
  ...('mail' in rule ? (['mail'] as const) : []),
  ...('sms' in rule && rule.sms ? (['sms'] as const) : []),
];

/** Whether what its `about` names is of this kind. */
export const isAbout = (kind: string, about: LetterRule['about']): boolean =>
  kind in LETTERS && LETTERS[kind as LetterKind].about === about;
