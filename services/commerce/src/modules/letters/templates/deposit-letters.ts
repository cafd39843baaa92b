import { invariant } from '../../../kernel/errors.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { writtenMoment } from '../../../kernel/written.js';
import type { OrderFacts } from '../../ordering/index.js';
import type { InBoth } from '../domain/letter.js';
import type { MoneyLetter, OrderLetter } from './about.js';
import { toBuyer, wayBack, wholeOrder } from './buyer-parts.js';

/** The deposit came: the workshop begins. */
export const deposited: OrderLetter = ({ order }) => {
  const { code } = order;
  const { first, rest, days } = partsOf(order);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã đặt cọc`,
      preheader: `Dấu Làng đã nhận tiền đặt cọc ${first.vi}; còn lại ${rest.vi} trả khi làm xong.`,
      paragraphs: [
        `Dấu Làng đã nhận tiền đặt cọc ${first.vi} cho đơn hàng ${code}. Cảm ơn quý khách. Xưởng bắt đầu làm theo đơn của quý khách.`,
        `Khi làm xong, Dấu Làng gửi thư báo; từ hôm đó quý khách có ${days} ngày để trả phần còn lại ${rest.vi}. Quý khách trả trước ở trang đơn hàng cũng được.`,
        'Nếu xưởng không làm được, hay quý khách huỷ trước khi nghệ nhân bắt tay làm, tiền đặt cọc được trả lại đủ. Nếu quá hạn mà phần còn lại chưa được trả, tiền đặt cọc của món hàng có thể ở lại với xưởng và món hàng được bán cho người khác.',
      ],
      ...wholeOrder(order, 'vi'),
    },
    en: {
      subject: `Order ${code}: your deposit has come`,
      preheader: `We have received the deposit of ${first.en}; ${rest.en} are left for when it is made.`,
      paragraphs: [
        `We have received the deposit of ${first.en} for your order ${code}. Thank you. The workshop begins to make it.`,
        `We write when it is finished; from that day you have ${days} days to pay the rest of ${rest.en}. You may also pay it before, on the order’s page.`,
        'If the workshop cannot make it, or you cancel before the maker begins, the deposit goes back whole. If the rest is not paid in time, the deposit of the piece may stay with the workshop, and the piece be sold to somebody else.',
      ],
      ...wholeOrder(order, 'en'),
    },
  });
};

/** All that is made for it is finished. */
export const restDue: MoneyLetter = ({ order }) => {
  const { code } = order;
  const { rest, until } = partsOf(order);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã làm xong: xin trả phần còn lại ${rest.vi}`,
      preheader: `Xin trả trước ${until.vi}.`,
      paragraphs: [
        `Món hàng của đơn ${code} đã làm xong. Xin quý khách trả phần còn lại ${rest.vi} trước ${until.vi} (giờ Việt Nam); nhận được tiền, hợp tác xã gửi hàng ngay khi món hàng có chứng nhận.`,
        'Trang đơn hàng có nút để trả. Nếu cần thêm thời gian, xin quý khách liên hệ hợp tác xã trước ngày ấy.',
      ],
      button: 'Trả phần còn lại',
      ...wholeOrder(order, 'vi'),
    },
    en: {
      subject: `Order ${code} is finished: please pay the rest of ${rest.en}`,
      preheader: `Please pay by ${until.en}.`,
      paragraphs: [
        `What you ordered in ${code} is finished. Please pay the rest of ${rest.en} by ${until.en} (Vietnam time); then the cooperative sends it as soon as it has its certificate.`,
        'The order’s page has a button to pay. If you need more time, please tell the cooperative before that day.',
      ],
      button: 'Pay the rest',
      ...wholeOrder(order, 'en'),
    },
  });
};

/** Its day is over, and nothing is decided yet. */
export const restOverdue: MoneyLetter = ({ order }) => {
  const { code } = order;
  const { rest, until } = partsOf(order);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: phần còn lại ${rest.vi} đã quá hạn`,
      preheader: `Hạn trả là ${until.vi}.`,
      paragraphs: [
        `Phần còn lại ${rest.vi} của đơn hàng ${code} đến hạn ${until.vi} (giờ Việt Nam) mà Dấu Làng chưa nhận được.`,
        'Xin quý khách trả ở trang đơn hàng, hoặc liên hệ hợp tác xã để xin thêm thời gian. Nếu không, hợp tác xã có thể thôi chờ; khi ấy tiền đặt cọc của món hàng ở lại với xưởng và món hàng được bán cho người khác.',
      ],
      button: 'Trả phần còn lại',
    },
    en: {
      subject: `Order ${code}: the rest of ${rest.en} is overdue`,
      preheader: `It was to be paid by ${until.en}.`,
      paragraphs: [
        `The rest of ${rest.en} of your order ${code} was to be paid by ${until.en} (Vietnam time), and has not come.`,
        'Please pay it on the order’s page, or ask the cooperative for more time. Otherwise the cooperative may stop waiting; then the deposit of the piece stays with the workshop, and the piece is sold to somebody else.',
      ],
      button: 'Pay the rest',
    },
  });
};

export const restPaid: OrderLetter = ({ order }) => {
  const { code } = order;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã trả đủ`,
      preheader: 'Dấu Làng đã nhận phần còn lại.',
      paragraphs: [
        `Dấu Làng đã nhận phần còn lại của đơn hàng ${code}; đơn đã được trả đủ. Cảm ơn quý khách.`,
        'Khi món hàng có chứng nhận, hợp tác xã đóng gói và gửi đi; Dấu Làng sẽ báo cho quý khách.',
      ],
      ...wholeOrder(order, 'vi'),
    },
    en: {
      subject: `Order ${code} is paid whole`,
      preheader: 'We have received the rest.',
      paragraphs: [
        `We have received the rest of your order ${code}; it is paid whole. Thank you.`,
        'When it has its certificate the cooperative packs and sends it, and we write to you.',
      ],
      ...wholeOrder(order, 'en'),
    },
  });
};

/** Nobody waits for the rest any more. */
export const depositKept: OrderLetter = ({ order }) => {
  const { code, refunded } = order;
  const back = refunded.amount > 0n ? wayBack(order, refunded) : undefined;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã thôi vì phần còn lại chưa trả`,
      preheader: 'Tiền đặt cọc của món hàng ở lại với xưởng.',
      paragraphs: [
        `Phần còn lại của đơn hàng ${code} không được trả đúng hạn, nên hợp tác xã không chờ nữa. Như đã báo khi đặt hàng, tiền đặt cọc của món hàng ở lại với xưởng để trả công đã làm, và món hàng được bán tiếp.`,
        ...(back ? [back.vi] : []),
        'Quý khách không phải trả gì thêm. Tiền đến sau được hoàn lại đủ.',
      ],
    },
    en: {
      subject: `Order ${code} is over, for its rest was not paid`,
      preheader: 'The deposit of the piece stays with the workshop.',
      paragraphs: [
        `The rest of your order ${code} was not paid in time, and the cooperative waits no longer. As was said when you ordered, the deposit of the piece stays with the workshop for the work that was done, and the piece is for sale.`,
        ...(back ? [back.en] : []),
        'You owe nothing more. Money that comes after this goes back.',
      ],
    },
  });
};

function partsOf({ deposit }: OrderFacts): {
  first: InBoth<string>;
  rest: InBoth<string>;
  until: InBoth<string>;
  days: number;
} {
  invariant(deposit, 'Such a letter is about an order with a deposit.');
  const { amount, rest, restDueBy, restDays } = deposit;
  const until = restDueBy ?? new Date(0);
  return {
    first: { vi: writtenMoney(amount, 'vi'), en: writtenMoney(amount, 'en') },
    rest: { vi: writtenMoney(rest, 'vi'), en: writtenMoney(rest, 'en') },
    until: { vi: writtenMoment(until, 'vi'), en: writtenMoment(until, 'en') },
    days: restDays,
  };
}
