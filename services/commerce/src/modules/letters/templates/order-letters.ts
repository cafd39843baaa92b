import type { OrderFacts } from '../../ordering/index.js';
import type { OrderLetter } from './about.js';
import { toBuyer, wholeOrder } from './buyer-parts.js';
import { giftVoucherLetters } from './gift-voucher-letters.js';
import { fetchesAll, whatFollows } from './pick-up-words.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { writtenMoment } from '../../../kernel/written.js';

export const placed: OrderLetter = ({ order }) => {
  if (order.giftVoucher) return giftVoucherLetters.placed(order, order.giftVoucher);
  const { code, expiresAt, rail } = order;
  const until = { vi: writtenMoment(expiresAt, 'vi'), en: writtenMoment(expiresAt, 'en') };
  if (rail === 'on-delivery') return toBeConfirmed(order, until);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: xin thanh toán trước ${until.vi}`,
      preheader: `Món hàng được giữ cho quý khách đến ${until.vi}.`,
      paragraphs: [
        `Dấu Làng đã nhận đơn hàng ${code}. Món hàng được giữ cho quý khách đến ${until.vi} (giờ Việt Nam).`,
        'Nếu quý khách chưa thanh toán, xin mở đơn hàng và thanh toán trước giờ đó. Sau giờ đó đơn tự hết hạn, món hàng được bán tiếp, và quý khách không phải trả gì.',
      ],
      ...wholeOrder(order, 'vi'),
      button: 'Thanh toán và xem đơn hàng',
    },
    en: {
      subject: `Order ${code}: please pay by ${until.en}`,
      preheader: `The pieces are kept for you until ${until.en}.`,
      paragraphs: [
        `We have your order ${code}. Its pieces are kept for you until ${until.en} (Vietnam time).`,
        'If you have not paid yet, please open your order and pay by then. After that the order ends by itself, its pieces go back on sale, and you owe nothing.',
      ],
      ...wholeOrder(order, 'en'),
      button: 'Pay and see your order',
    },
  });
};

const toBeConfirmed = (order: OrderFacts, until: { vi: string; en: string }) => {
  const { code } = order;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: xin xác nhận trước ${until.vi}`,
      preheader: `Món hàng được giữ cho quý khách đến ${until.vi}.`,
      paragraphs: [
        `Dấu Làng đã nhận đơn hàng ${code}, trả tiền khi nhận hàng. Xin mở đơn hàng và nhập mã sáu chữ số đã gửi vào điện thoại của quý khách trước ${until.vi} (giờ Việt Nam).`,
        'Sau giờ đó đơn tự hết hạn, món hàng được bán tiếp, và quý khách không phải trả gì.',
      ],
      ...wholeOrder(order, 'vi'),
      button: 'Xác nhận đơn hàng',
    },
    en: {
      subject: `Order ${code}: please confirm by ${until.en}`,
      preheader: `The pieces are kept for you until ${until.en}.`,
      paragraphs: [
        `We have your order ${code}, to be paid on delivery. Please open your order and enter the six digits that were sent to your phone by ${until.en} (Vietnam time).`,
        'After that the order ends by itself, its pieces go back on sale, and you owe nothing.',
      ],
      ...wholeOrder(order, 'en'),
      button: 'Confirm your order',
    },
  });
};

export const paid: OrderLetter = ({ order }) => {
  if (order.giftVoucher) return giftVoucherLetters.paid(order, order.giftVoucher);
  const { code, total } = order;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã thanh toán`,
      preheader: `Dấu Làng đã nhận đủ ${writtenMoney(total, 'vi')}.`,
      paragraphs: [
        `Dấu Làng đã nhận đủ ${writtenMoney(total, 'vi')} cho đơn hàng ${code}. Cảm ơn quý khách.`,
        `${whatFollows(order).vi} Khi kiện hàng ${fetchesAll(order) ? 'sẵn sàng' : 'lên đường'}, Dấu Làng sẽ báo cho quý khách.`,
      ],
      ...wholeOrder(order, 'vi'),
    },
    en: {
      subject: `Order ${code} is paid`,
      preheader: `We have received ${writtenMoney(total, 'en')}.`,
      paragraphs: [
        `We have received ${writtenMoney(total, 'en')} for your order ${code}. Thank you.`,
        `${whatFollows(order).en} We will write to you when they are ${fetchesAll(order) ? 'ready to be fetched' : 'on their way'}.`,
      ],
      ...wholeOrder(order, 'en'),
    },
  });
};

export const cancelled: OrderLetter = ({ order, reason }) => {
  const { code } = order;
  const isReplaced = reason === 'ordered-anew';
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã huỷ`,
      preheader: 'Quý khách không phải trả gì cho đơn này.',
      paragraphs: [
        isReplaced
          ? `Quý khách đã đặt một đơn mới thay cho đơn hàng ${code}, nên đơn ${code} đã huỷ.`
          : `Đơn hàng ${code} đã huỷ theo yêu cầu của quý khách.`,
        'Quý khách không phải trả gì cho đơn này. Nếu có khoản tiền nào đến sau, Dấu Làng hoàn lại đủ.',
      ],
    },
    en: {
      subject: `Order ${code} is cancelled`,
      preheader: 'You owe nothing for it.',
      paragraphs: [
        isReplaced
          ? `You placed another order in its place, so order ${code} is cancelled.`
          : `Order ${code} is cancelled, as you asked.`,
        'You owe nothing for it. Should any money still come in, all of it goes back to you.',
      ],
    },
  });
};

export const expired: OrderLetter = ({ order, reason }) => {
  if (order.giftVoucher && reason !== 'out-of-stock') return giftVoucherLetters.expired(order);
  const { code } = order;
  const isOutOfStock = reason === 'out-of-stock';
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} đã hết hạn`,
      preheader: isOutOfStock
        ? 'Tiền của quý khách được hoàn lại đủ.'
        : 'Quý khách không phải trả gì cho đơn này.',
      paragraphs: isOutOfStock
        ? [
            `Khi khoản thanh toán cho đơn hàng ${code} đến nơi thì món hàng đã có người khác mua. Dấu Làng rất tiếc.`,
            'Toàn bộ số tiền đang được hoàn lại cho quý khách; quý khách không cần làm gì.',
          ]
        : [
            `Dấu Làng chưa nhận được thanh toán cho đơn hàng ${code} trong giờ giữ hàng, nên đơn đã hết hạn và món hàng được bán tiếp.`,
            'Quý khách không phải trả gì. Nếu vẫn muốn mua, quý khách có thể đặt lại ở cửa hàng.',
          ],
    },
    en: {
      subject: `Order ${code} has ended unpaid`,
      preheader: isOutOfStock ? 'All of your money is going back to you.' : 'You owe nothing for it.',
      paragraphs: isOutOfStock
        ? [
            `When the payment for your order ${code} arrived, somebody else had bought the pieces. We are sorry.`,
            'All of your money is on its way back to you; there is nothing for you to do.',
          ]
        : [
            `No payment for your order ${code} came while its pieces were kept, so the order has ended and they are on sale again.`,
            'You owe nothing. If you still want them, you can order again in the shop.',
          ],
    },
  });
};
