import type { OrderFacts } from '../../ordering/index.js';
import type { InBoth } from '../domain/letter.js';
import type { OrderLetter } from './about.js';
import { toBuyer, wayBack } from './buyer-parts.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';

/** All of an order's money went back, or is due back. */
export const refunded: OrderLetter = ({ order, reason }) => {
  const { code } = order;
  const why = (REASONS[reason ?? ''] ?? REASONS['refunded']!)(code);
  const how = howOf(order, reason);
  const wasPaid = order.paidAt !== null || order.deposit?.isPaid;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code} được hoàn tiền`,
      preheader: how.vi,
      paragraphs: [why.vi, how.vi, ...(wasPaid ? ['Kiện hàng nào chưa gửi thì không gửi nữa.'] : [])],
    },
    en: {
      subject: `Order ${code} is refunded`,
      preheader: how.en,
      paragraphs: [why.en, how.en, ...(wasPaid ? ['What has not been sent will not be sent any more.'] : [])],
    },
  });
};

const REASONS: Record<string, (code: string) => InBoth<string>> = {
  refunded: (code) => ({
    vi: `Đơn hàng ${code} được hoàn tiền toàn bộ.`,
    en: `Your order ${code} is refunded in full.`,
  }),
  'dispute-lost': (code) => ({
    vi: `Theo khiếu nại của quý khách, ngân hàng đã trả lại tiền của đơn hàng ${code}.`,
    en: `On your dispute, the bank has returned the money of your order ${code}.`,
  }),
  'too-late': (code) => ({
    vi: `Khoản thanh toán cho đơn hàng ${code} đến khi đơn đã kết thúc, nên được hoàn lại toàn bộ.`,
    en: `The payment for your order ${code} came after the order had ended, so all of it goes back.`,
  }),
};

function howOf(order: OrderFacts, reason: string | null): InBoth<string> {
  const { owed, rail, total, deposit, paidAt } = order;
  const taken = deposit && paidAt === null ? deposit.amount : total;
  if (owed.amount > 0n && rail === 'card') {
    return {
      vi: `Còn ${writtenMoney(owed, 'vi')} chưa gửi được về thẻ của quý khách. Dấu Làng đang thử lại, hoặc sẽ liên hệ để trả bằng cách khác.`,
      en: `${writtenMoney(owed, 'en')} could not be sent to your card yet. We are trying again, or will contact you to pay it another way.`,
    };
  }
  if (reason === 'dispute-lost') {
    return { vi: 'Quý khách không cần làm gì thêm.', en: 'There is nothing more for you to do.' };
  }
  return wayBack(order, owed.amount > 0n ? owed : taken);
}
