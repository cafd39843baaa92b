import { DAYS_TO_SEND } from '../../../../api/delivery-promise.js';
import type { Language } from '../../../../api/text.js';
import type { InBoth } from '../domain/letter.js';
import { MOST_PARTS, partsOf } from '../domain/text-message.js';
import type { StaffAbout, StaffText, TransfersText } from './about.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { writtenDay } from '../../../kernel/written.js';

const DAY_MS = 86_400_000;

export const newOrder: StaffText = (about) => {
  const { order, parcel } = about;
  const { code, paidAt } = order;
  const pieces = parcel.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const due = paidAt && new Date(paidAt.getTime() + DAYS_TO_SEND * DAY_MS);
  const before = {
    vi: due ? `, ${parcel.pickUp ? 'khách đến nhận, chuẩn bị' : 'gửi'} trước ${writtenDay(due, 'vi')}` : '',
    en: due
      ? `, ${parcel.pickUp ? 'fetched by its buyer, ready' : 'to send'} by ${writtenDay(due, 'en')}`
      : '',
  };
  return withPage(about, 'orders', {
    vi: `Dấu Làng: đơn mới ${code}, ${pieces} món${before.vi}.`,
    en: `Dấu Làng: new order ${code}, ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}${before.en}.`,
  });
};

export const lateOrder: StaffText = (about) => {
  const { code } = about.order;
  return withPage(about, 'orders', {
    vi: `Dấu Làng: đơn ${code} đã bán quá ${DAYS_TO_SEND} ngày mà chưa gửi. Xin gửi sớm.`,
    en: `Dấu Làng: order ${code} was sold more than ${DAYS_TO_SEND} days ago and is not sent. Please send it soon.`,
  });
};

/** The deposit is paid, and the rest was not by its day. */
export const restUnpaid: StaffText = (about) => {
  const { code } = about.order;
  return withPage(about, 'orders', {
    vi: `Dấu Làng: đơn ${code} làm xong mà khách chưa trả phần còn lại, đã quá hạn. Xin gọi cho khách.`,
    en: `Dấu Làng: order ${code} is finished and its rest overdue. Please call its buyer.`,
  });
};

export const unfetched: StaffText = (about) => {
  const { code } = about.order;
  const days = about.parcel.pickUp?.daysToFetch ?? 0;
  return withPage(about, 'orders', {
    vi: `Dấu Làng: đơn ${code} sẵn sàng đã ${days} ngày mà chưa ai đến nhận. Xin gọi cho khách.`,
    en: `Dấu Làng: order ${code} has been ready for ${days} days and nobody came. Please call its buyer.`,
  });
};

export const inquiry: StaffText = (about) =>
  withPage(about, 'money', {
    vi: `Dấu Làng: ngân hàng hỏi về đơn ${about.order.code}. Xin khoan gửi${answerBy(about, 'vi')}.`,
    en: `Dấu Làng: a bank asks about order ${about.order.code}. Please do not send it${answerBy(about, 'en')}.`,
  });

export const dispute: StaffText = (about) =>
  withPage(about, 'money', {
    vi: `Dấu Làng: đơn ${about.order.code} bị khiếu nại. Xin khoan gửi${answerBy(about, 'vi')}.`,
    en: `Dấu Làng: order ${about.order.code} is disputed. Please do not send it${answerBy(about, 'en')}.`,
  });

export const disputeWon: StaffText = (about) => {
  const { code, total } = about.order;
  return withPage(about, 'orders', {
    vi: `Dấu Làng: khiếu nại đơn ${code} đã xong, hợp tác xã giữ được ${writtenMoney(total, 'vi')}. Kiện chưa gửi xin gửi tiếp.`,
    en: `Dấu Làng: the dispute of order ${code} is over, ${writtenMoney(total, 'en')} stays. Please send what waits.`,
  });
};

export const disputeLost: StaffText = (about) => {
  const { code } = about.order;
  return withPage(about, 'orders', {
    vi: `Dấu Làng: khiếu nại đơn ${code} đã xong, ngân hàng trả tiền cho người mua. Kiện chưa gửi xin giữ lại.`,
    en: `Dấu Làng: the dispute of order ${code} is lost, the money went to the buyer. Please keep what was not sent.`,
  });
};

export const returnOpened: StaffText = (about) =>
  withPage(about, 'returns', {
    vi: `Dấu Làng: người mua đơn ${about.order.code} xin trả hàng. Xin xem và trả lời.`,
    en: `Dấu Làng: the buyer of order ${about.order.code} asks to return something. Please answer.`,
  });

export const strayTransfers: TransfersText = (about) => {
  const { count, amount } = about.waiting;
  const sum = { vi: writtenMoney(amount, 'vi'), en: writtenMoney(amount, 'en') };
  return withPage(about, 'transfers', {
    vi: `Dấu Làng: có ${count} khoản chuyển đến (${sum.vi}) chưa rõ của đơn nào. Xin xem và xếp vào đơn.`,
    en: `Dấu Làng: ${count} ${count === 1 ? 'transfer fits' : 'transfers fit'} no order (${sum.en}). Please put ${count === 1 ? 'it' : 'them'} to an order.`,
  });
};

const answerBy = ({ order }: StaffAbout, language: Language): string =>
  order.answerBy
    ? {
        vi: `, trả lời ngân hàng trước ${writtenDay(order.answerBy, 'vi')}`,
        en: `, answer the bank by ${writtenDay(order.answerBy, 'en')}`,
      }[language]
    : '';

/** With the address of the page to act on, where it does not make the message longer than it may be. */
function withPage(
  { shopUrl }: { shopUrl: URL },
  page: 'orders' | 'money' | 'returns' | 'transfers',
  sentences: InBoth<string>,
): InBoth<string> {
  const inLanguage = (language: Language): string => {
    const sentence = sentences[language];
    const whole = `${sentence} ${new URL(`/${language}/office/${page}`, shopUrl).href}`;
    return partsOf(whole) <= MOST_PARTS ? whole : sentence;
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
