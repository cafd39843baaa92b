import type { Language } from '../../../../api/text.js';
import type { OrderFacts, ParcelOfOrder } from '../../ordering/index.js';
import type { InBoth, Letter } from '../domain/letter.js';
import { writtenMoney } from '../../../kernel/written.js';

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
export function toBuyer({ buyer, pageUrl }: OrderFacts, words: InBoth<Words>): InBoth<Letter> {
  const inLanguage = (language: Language): Letter => {
    const { greeting, button: usual, notes } = FRAME[language];
    const { button = usual, ...own } = words[language];
    return { greeting: greeting(buyer.name), button: { label: button, url: pageUrl }, notes, ...own };
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** What is in some parcels. */
export const goodsOf = (parcels: readonly ParcelOfOrder[], language: Language): Letter['goods'] =>
  parcels.flatMap(({ lines }) =>
    lines.map(({ title, quantity, total }) => ({
      what: `${quantity} × ${title[language]}`,
      price: writtenMoney(total, language),
    })),
  );

const SUMS = {
  vi: { shipping: 'Phí gửi hàng', total: 'Tổng cộng' },
  en: { shipping: 'Shipping', total: 'Total' },
};

/** The whole order, as it was ordered. */
export const wholeOrder = (order: OrderFacts, language: Language): Pick<Letter, 'goods' | 'sums'> => ({
  goods: goodsOf(order.parcels, language) ?? [],
  sums: [
    { name: SUMS[language].shipping, value: writtenMoney(order.shipping, language) },
    { name: SUMS[language].total, value: writtenMoney(order.total, language) },
  ],
});
