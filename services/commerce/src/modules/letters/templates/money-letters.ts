import type { Language } from '../../../../api/text.js';
import { subtract, type Money } from '../../../kernel/money.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { writtenMoment } from '../../../kernel/written.js';
import type { MoneyNewsFacts, OrderFacts } from '../../ordering/index.js';
import type { InBoth, Letter } from '../domain/letter.js';
import type { MoneyLetter } from './about.js';
import { toBuyer, wayBack } from './buyer-parts.js';

/** A transfer was less than the order costs; the rest is waited for. */
export const partCame: MoneyLetter = ({ order, moved }) => {
  const { code } = order;
  const rest = subtract(askedOf(order), moved.amount);
  const until = untilWhen(order);
  const sums = {
    vi: { came: writtenMoney(moved.amount, 'vi'), rest: writtenMoney(rest, 'vi') },
    en: { came: writtenMoney(moved.amount, 'en'), rest: writtenMoney(rest, 'en') },
  };
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} còn thiếu ${sums.vi.rest}`,
      preheader: `Dấu Làng đã nhận ${sums.vi.came}, còn thiếu ${sums.vi.rest}.`,
      paragraphs: [
        `Dấu Làng đã nhận ${sums.vi.came} cho đơn hàng ${code}. Đơn còn thiếu ${sums.vi.rest}.`,
        `Xin quý khách chuyển nốt trước ${until.vi}; mã QR cho phần còn thiếu ở trang đơn hàng. Nếu quý khách không mua nữa, xin huỷ đơn ở trang ấy để nhận lại tiền.`,
      ],
      button: 'Chuyển phần còn thiếu',
    },
    en: {
      subject: `Order ${code}: ${sums.en.rest} is missing`,
      preheader: `${sums.en.came} has come, ${sums.en.rest} is missing.`,
      paragraphs: [
        `${sums.en.came} has come for your order ${code}. ${sums.en.rest} is missing.`,
        `Please send the rest before ${until.en}; the order’s page has a QR code for it. If you do not want it any more, cancel the order there and your money goes back.`,
      ],
      button: 'Send the rest',
    },
  });
};

/** What is asked for now: a deposit, the rest beside it, or what a gift voucher leaves of all. */
const askedOf = ({ total, voucherPaid, deposit }: OrderFacts): Money =>
  deposit ? (deposit.isPaid ? deposit.rest : deposit.amount) : subtract(total, voucherPaid);

/** Of a rest that is not asked for yet: until then. */
function untilWhen({ deposit, expiresAt }: OrderFacts): InBoth<string> {
  const until = deposit?.isPaid ? deposit.restDueBy : expiresAt;
  if (!until) return { vi: 'khi làm xong', en: 'it is finished' };
  return { vi: writtenMoment(until, 'vi'), en: writtenMoment(until, 'en') };
}

/** A part of what the order cost goes back. */
export const partRefunded: MoneyLetter = ({ order, moved }) => {
  const { code } = order;
  const sum = { vi: writtenMoney(moved.amount, 'vi'), en: writtenMoney(moved.amount, 'en') };
  const way = wayBack(order, moved.amount);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: hoàn ${sum.vi}`,
      preheader: way.vi,
      paragraphs: [
        `Một phần tiền của đơn hàng ${code} được hoàn cho quý khách. ${way.vi}`,
        'Món nào được hoàn đủ tiền mà chưa gửi thì không gửi nữa.',
      ],
      sums: partsOf(moved, 'vi'),
    },
    en: {
      subject: `Order ${code}: ${sum.en} goes back to you`,
      preheader: way.en,
      paragraphs: [
        `A part of your order ${code} is refunded. ${way.en}`,
        'A piece whose whole price goes back, and which was not sent yet, will not be sent.',
      ],
      sums: partsOf(moved, 'en'),
    },
  });
};

const SENDING = { vi: 'Phí gửi hàng', en: 'Shipping' };

const partsOf = ({ refunded }: MoneyNewsFacts, language: Language): Letter['sums'] =>
  refunded.map(({ title, amount }) => ({
    name: (title ?? SENDING)[language],
    value: writtenMoney(amount, language),
  }));
