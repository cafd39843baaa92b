import type { OrderLetter } from './about.js';
import { toBuyer, wholeOrder } from './buyer-parts.js';
import { fetchesAll, whatFollows } from './pick-up-words.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';

export const confirmed: OrderLetter = ({ order }) => {
  const { code, total } = order;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã xác nhận`,
      preheader: `Xin chuẩn bị ${writtenMoney(total, 'vi')} khi nhận hàng.`,
      paragraphs: [
        `Dấu Làng đã nhận xác nhận của quý khách cho đơn hàng ${code}. ${whatFollows(order).vi}`,
        `Khi nhận hàng, xin trả ${writtenMoney(total, 'vi')} cho ${fetchesAll(order) ? 'hợp tác xã' : 'người giao'}. Trước khi hàng được đóng gói, quý khách có thể huỷ ở trang đơn hàng.`,
      ],
      ...wholeOrder(order, 'vi'),
    },
    en: {
      subject: `Order ${code} is confirmed`,
      preheader: `Please have ${writtenMoney(total, 'en')} ready when it comes.`,
      paragraphs: [
        `We have your confirmation of order ${code}. ${whatFollows(order).en}`,
        `Please pay ${writtenMoney(total, 'en')} to ${fetchesAll(order) ? 'the cooperative' : 'whoever brings them'}. Until they are packed you can cancel on the order’s page.`,
      ],
      ...wholeOrder(order, 'en'),
    },
  });
};

export const collected: OrderLetter = ({ order }) => {
  const { code, total } = order;
  return toBuyer(order, {
    vi: {
      subject: `Đã nhận tiền đơn hàng ${code}`,
      preheader: `Dấu Làng đã nhận đủ ${writtenMoney(total, 'vi')}.`,
      paragraphs: [
        `Dấu Làng đã nhận đủ ${writtenMoney(total, 'vi')} cho đơn hàng ${code}. Cảm ơn quý khách.`,
      ],
      ...wholeOrder(order, 'vi'),
    },
    en: {
      subject: `Your payment of order ${code} has come`,
      preheader: `We have received ${writtenMoney(total, 'en')}.`,
      paragraphs: [`We have received ${writtenMoney(total, 'en')} for order ${code}. Thank you.`],
      ...wholeOrder(order, 'en'),
    },
  });
};
