import type { GiftVoucherOnOrder } from '../../../../api/gift-vouchers.js';
import { moneyFromWire } from '../../../../api/money.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { writtenMoment } from '../../../kernel/written.js';
import type { OrderFacts } from '../../ordering/index.js';
import type { InBoth, Letter } from '../domain/letter.js';
import { toBuyer } from './buyer-parts.js';

/** What is told of an order that buys a gift voucher, where it is another than of goods. */
export const giftVoucherLetters = {
  placed(order: OrderFacts, voucher: GiftVoucherOnOrder): InBoth<Letter> {
    const { code, expiresAt } = order;
    const until = { vi: writtenMoment(expiresAt, 'vi'), en: writtenMoment(expiresAt, 'en') };
    const worth = worthOf(voucher);
    return toBuyer(order, {
      vi: {
        subject: `Đơn hàng ${code}: xin thanh toán trước ${until.vi}`,
        preheader: `Phiếu quà tặng ${worth.vi} chờ thanh toán đến ${until.vi}.`,
        paragraphs: [
          `Dấu Làng đã nhận đơn hàng ${code}: một phiếu quà tặng ${worth.vi} cho ${voucher.recipient}.`,
          `Xin quý khách thanh toán trước ${until.vi} (giờ Việt Nam). Sau giờ đó đơn tự hết hạn, và quý khách không phải trả gì.`,
        ],
        button: 'Thanh toán và xem đơn hàng',
      },
      en: {
        subject: `Order ${code}: please pay by ${until.en}`,
        preheader: `A gift voucher of ${worth.en} waits for your payment until ${until.en}.`,
        paragraphs: [
          `We have your order ${code}: a gift voucher of ${worth.en} for ${voucher.recipient}.`,
          `Please pay by ${until.en} (Vietnam time). After that the order ends by itself, and you owe nothing.`,
        ],
        button: 'Pay and see your order',
      },
    });
  },

  /** With the code, for who gives it by mail; a new one that took its place stands on the order's page. */
  paid(order: OrderFacts, voucher: GiftVoucherOnOrder): InBoth<Letter> {
    const { code } = order;
    const worth = worthOf(voucher);
    return toBuyer(order, {
      vi: {
        subject: `Đơn hàng ${code}: phiếu quà tặng ${worth.vi}`,
        preheader: `Phiếu quà tặng cho ${voucher.recipient} đã dùng được.`,
        paragraphs: [
          `Dấu Làng đã nhận đủ ${worth.vi} cho đơn hàng ${code}. Cảm ơn quý khách.`,
          voucher.code === null
            ? 'Xin mở đơn hàng để xem phiếu.'
            : `Mã của phiếu: ${voucher.code}. Ai có mã này thì dùng được tiền trong phiếu, xin chỉ trao cho người được tặng.`,
          'Nhập mã ở giỏ hàng để trả một phần hay cả đơn hàng. Phần chưa dùng vẫn còn trong phiếu, không hết hạn. Ở trang đơn hàng có tấm phiếu để in.',
        ],
        button: 'Xem và in phiếu',
      },
      en: {
        subject: `Order ${code}: a gift voucher of ${worth.en}`,
        preheader: `The gift voucher for ${voucher.recipient} can be spent now.`,
        paragraphs: [
          `We have received ${worth.en} for your order ${code}. Thank you.`,
          voucher.code === null
            ? 'Please open your order to see the voucher.'
            : `The code of the voucher: ${voucher.code}. Whoever has this code can spend the money, so please give it to nobody but who it is for.`,
          'Typed in at the cart it pays a part of an order or all of it. What is not spent stays on it, without an end. On the page of your order there is a card to print.',
        ],
        button: 'See and print the voucher',
      },
    });
  },

  expired(order: OrderFacts): InBoth<Letter> {
    const { code } = order;
    return toBuyer(order, {
      vi: {
        subject: `Đơn hàng ${code} đã hết hạn`,
        preheader: 'Quý khách không phải trả gì cho đơn này.',
        paragraphs: [
          `Dấu Làng chưa nhận được thanh toán cho phiếu quà tặng của đơn hàng ${code}, nên đơn đã hết hạn.`,
          'Quý khách không phải trả gì. Nếu vẫn muốn mua, quý khách có thể đặt lại ở cửa hàng.',
        ],
      },
      en: {
        subject: `Order ${code} has ended unpaid`,
        preheader: 'You owe nothing for it.',
        paragraphs: [
          `No payment for the gift voucher of your order ${code} came in time, so the order has ended.`,
          'You owe nothing. If you still want it, you can order again in the shop.',
        ],
      },
    });
  },
};

function worthOf({ amount }: GiftVoucherOnOrder): InBoth<string> {
  const money = moneyFromWire(amount);
  return { vi: writtenMoney(money, 'vi'), en: writtenMoney(money, 'en') };
}
