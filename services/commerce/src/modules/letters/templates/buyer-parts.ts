import type { Language } from '../../../../api/text.js';
import type { Money } from '../../../kernel/money.js';
import type { OrderFacts, ParcelOfOrder } from '../../ordering/index.js';
import type { InBoth, Letter } from '../domain/letter.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { giftDetails } from './gift-words.js';
import { pickUpDetails } from './pick-up-words.js';
import { wishedDayDetails } from './wished-day-words.js';

/** What a letter says of its own; the rest is the same in all of them. */
export type Words = Pick<Letter, 'subject' | 'preheader' | 'paragraphs'> &
  Partial<Pick<Letter, 'details' | 'goods' | 'sums'>> & { button?: string };

const FRAME: InBoth<{ greeting: (name: string) => string; button: string; notes: string[] }> = {
  vi: {
    greeting: (name) => `Kính gửi quý khách ${name},`,
    button: 'Xem đơn hàng',
    notes: [
      'Đường dẫn trên mở đơn hàng mà không cần đăng nhập: xin giữ thư này cho riêng quý khách.',
      'Thư được gửi tự động. Dấu Làng không bao giờ hỏi số thẻ hay mật khẩu qua thư.',
    ],
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    button: 'See your order',
    notes: [
      'The link above opens your order without a sign-in: please keep this letter to yourself.',
      'This letter was sent by itself. Dấu Làng never asks for card numbers or passwords by mail.',
    ],
  },
};

/** A letter to the buyer of an order. */
export function toBuyer(order: OrderFacts, words: InBoth<Words>): InBoth<Letter> {
  const { buyer, pageUrl } = order;
  const inLanguage = (language: Language): Letter => {
    const { greeting, button: usual, notes } = FRAME[language];
    const { button = usual, ...own } = words[language];
    // Where the letter is about what was ordered, it also says for whom, and where it is fetched.
    const where = [
      ...giftDetails(order, language),
      ...pickUpDetails(order.parcels, language),
      ...wishedDayDetails(order.parcels, language),
    ];
    const details = own.goods ? [...(own.details ?? []), ...where] : own.details;
    return {
      ...{ greeting: greeting(buyer.name), button: { label: button, url: pageUrl }, notes },
      ...own,
      ...(details && { details }),
    };
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** What is in some parcels. */
export const goodsOf = (parcels: readonly ParcelOfOrder[], language: Language): Letter['goods'] =>
  parcels.flatMap(({ lines }) =>
    lines.map(({ title, quantity, discount, total }) => ({
      what: `${quantity} × ${title[language]}${lessBy(discount, language)}`,
      price: writtenMoney(total, language),
    })),
  );

/** What a voucher took off; nothing where none did. */
function lessBy(discount: Money, language: Language): string {
  if (discount.amount === 0n) return '';
  const sum = writtenMoney(discount, language);
  return language === 'vi' ? ` (giảm ${sum} bằng mã)` : ` (voucher: ${sum} off)`;
}

const SUMS = {
  vi: {
    ...{ shipping: 'Phí gửi hàng', total: 'Tổng cộng', voucher: 'Trả bằng phiếu quà tặng' },
    ...{ deposit: 'Tiền đặt cọc', rest: 'Phần còn lại' },
  },
  en: {
    ...{ shipping: 'Shipping', total: 'Total', voucher: 'Paid by gift voucher' },
    ...{ deposit: 'Deposit', rest: 'The rest' },
  },
};

/** The whole order, as it was ordered. */
export const wholeOrder = (order: OrderFacts, language: Language): Pick<Letter, 'goods' | 'sums'> => ({
  goods: goodsOf(order.parcels, language) ?? [],
  sums: [
    { name: SUMS[language].shipping, value: writtenMoney(order.shipping, language) },
    { name: SUMS[language].total, value: writtenMoney(order.total, language) },
    ...(order.voucherPaid.amount > 0n
      ? [{ name: SUMS[language].voucher, value: writtenMoney(order.voucherPaid, language) }]
      : []),
    ...(order.deposit
      ? [{ name: SUMS[language].deposit, value: writtenMoney(order.deposit.amount, language) }]
      : []),
    ...(order.deposit && order.deposit.rest.amount > 0n
      ? [{ name: SUMS[language].rest, value: writtenMoney(order.deposit.rest, language) }]
      : []),
  ],
});

/**
 * How money goes back to its buyer: to their card, or by a person's transfer. Nobody knows the account that a transfer
 * came from, and cash has none, so the buyer says on the order's page where to.
 */
export function wayBack({ rail, owed, voucherPaid }: OrderFacts, amount: Money): InBoth<string> {
  const sum = { vi: writtenMoney(amount, 'vi'), en: writtenMoney(amount, 'en') };
  if (voucherPaid.amount > 0n) return backToVoucher(sum, voucherPaid);
  if (rail === 'card') {
    return {
      vi: `${sum.vi} được hoàn về thẻ mà quý khách đã dùng để trả; ngân hàng thường cần năm đến mười ngày.`,
      en: `${sum.en} goes back to the card you paid with; banks mostly take five to ten days.`,
    };
  }
  if (owed.amount === 0n) {
    return {
      vi: `${sum.vi} đã được chuyển khoản trả lại cho quý khách.`,
      en: `${sum.en} was sent back to you by bank transfer.`,
    };
  }
  return {
    vi: `${sum.vi} được hoàn bằng chuyển khoản. Xin quý khách mở đơn hàng và cho biết tài khoản nhận tiền, nếu chưa cho biết.`,
    en: `${sum.en} goes back by bank transfer. If you have not said to which account yet, please open your order to do so.`,
  };
}

/** First onto the gift voucher that paid a part of it (`payments/use-cases/grant-refund.ts`). */
const backToVoucher = (sum: InBoth<string>, paid: Money): InBoth<string> => ({
  vi: `${sum.vi} được hoàn lại: trước hết vào phiếu quà tặng đã trả ${writtenMoney(paid, 'vi')} của đơn này, phần còn lại về nơi đã trả. Nếu phần ấy hoàn bằng chuyển khoản, trang đơn hàng sẽ hỏi tài khoản nhận tiền.`,
  en: `${sum.en} goes back: first onto the gift voucher that paid ${writtenMoney(paid, 'en')} of this order, what is more the way it was paid. Where that is by bank transfer, the order’s page asks to which account.`,
});
