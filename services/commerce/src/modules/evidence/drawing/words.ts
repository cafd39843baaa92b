import type { Bilingual } from '../../../../api/text.js';
import type { Rail } from '../../../../api/payments.js';
import type { StandingStep } from '../../fulfilment/index.js';
import type { MoneyFacts } from '../../payments/index.js';

/** What the file says: officers read it in Vietnamese, banks in English. */
export const EVIDENCE_WORDS = {
  title: { vi: 'Hồ sơ trả lời khiếu nại', en: 'Evidence in a payment dispute' },
  times: {
    vi: 'Mọi thời điểm theo giờ Việt Nam (UTC+7).',
    en: 'All times are Vietnam time (UTC+7).',
  },
  drawn: { vi: 'Lập lúc', en: 'Drawn up' },
  order: { vi: 'Đơn hàng', en: 'Order' },
  code: { vi: 'Mã đơn hàng', en: 'Order code' },
  placed: { vi: 'Đặt lúc', en: 'Placed' },
  shipping: { vi: 'Phí gửi hàng', en: 'Shipping' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  buyer: { vi: 'Người mua', en: 'Buyer' },
  name: { vi: 'Họ tên', en: 'Name' },
  email: { vi: 'Thư điện tử', en: 'Email' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  address: { vi: 'Địa chỉ đã cho', en: 'Address as given' },
  payments: { vi: 'Thanh toán', en: 'Payment' },
  paid: { vi: 'Đã trả', en: 'Paid' },
  disputes: { vi: 'Khiếu nại', en: 'Dispute' },
  opened: { vi: 'Bắt đầu', en: 'Opened' },
  reason: { vi: 'Lý do', en: 'Reason' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  answerBy: { vi: 'Hạn trả lời', en: 'Answer due' },
  refunds: { vi: 'Tiền đã hoàn', en: 'Refunds' },
  refunded: { vi: 'Đã hoàn', en: 'Refunded' },
  noRefunds: { vi: 'Chưa hoàn khoản nào.', en: 'None were made.' },
  parcel: { vi: 'Kiện hàng của', en: 'Parcel of' },
  carrier: { vi: 'Đơn vị vận chuyển', en: 'Carrier' },
  trackingCode: { vi: 'Mã vận đơn', en: 'Tracking code' },
  lookUp: { vi: 'Tra cứu tại', en: 'Look it up at' },
  notSent: { vi: 'Chưa gửi đi.', en: 'Not sent yet.' },
  certificate: { vi: 'Chứng nhận số', en: 'Certificate no.' },
  maker: { vi: 'Nghệ nhân', en: 'Maker' },
  demo: { vi: 'người minh hoạ', en: 'demo person' },
  scan: { vi: 'Quét để kiểm tra', en: 'Scan to check' },
  page: { vi: 'trang', en: 'page' },
} as const satisfies Record<string, Bilingual>;

export const RAIL_WORDS: Readonly<Record<Rail, Bilingual>> = {
  card: { vi: 'thẻ', en: 'card' },
  'gift-voucher': { vi: 'phiếu quà tặng', en: 'gift voucher' },
  transfer: { vi: 'chuyển khoản', en: 'bank transfer' },
  'on-delivery': { vi: 'tiền mặt khi nhận', en: 'cash on delivery' },
  cash: { vi: 'tiền mặt tại sạp', en: 'cash at a stall' },
  'card-slip': { vi: 'thẻ tại sạp', en: 'card at a stall' },
};

export const STEP_WORDS: Readonly<Record<StandingStep['state'], Bilingual>> = {
  'to-pack': { vi: 'Bắt đầu chuẩn bị', en: 'Opened' },
  packed: { vi: 'Đã đóng gói', en: 'Packed' },
  sent: { vi: 'Đã gửi đi', en: 'Sent' },
  delivered: { vi: 'Đã giao', en: 'Delivered' },
  cancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
};

export const ROLE_WORDS: Readonly<Record<StandingStep['by'], Bilingual>> = {
  officer: { vi: 'cán bộ hợp tác xã', en: 'cooperative officer' },
  buyer: { vi: 'người mua xác nhận', en: 'confirmed by the buyer' },
  clock: { vi: 'hệ thống', en: 'system' },
  payment: { vi: 'hệ thống, theo tiền của đơn', en: 'system, following the payment' },
};

export const REFUND_WORDS: Readonly<Record<MoneyFacts['sentBack'][number]['state'], Bilingual>> = {
  'under-way': { vi: 'đang về người mua', en: 'on its way to the buyer' },
  done: { vi: 'đã về người mua', en: 'returned to the buyer' },
  failed: { vi: 'ngân hàng người mua trả về', en: 'sent back by the buyer’s bank' },
};

export const DISPUTE_WORDS: Readonly<Record<MoneyFacts['disputes'][number]['state'], Bilingual>> = {
  asked: { vi: 'ngân hàng hỏi, chưa rút tiền', en: 'inquiry, nothing withdrawn' },
  open: { vi: 'tiền đang bị giữ', en: 'money withdrawn until decided' },
  dropped: { vi: 'đã thôi hỏi', en: 'closed without effect' },
  won: { vi: 'kết thúc, tiền trở lại', en: 'won' },
  lost: { vi: 'kết thúc, tiền về người mua', en: 'lost' },
};

/** Stripe's words for why a bank asks; one that we do not know stands as it came. */
const REASON_WORDS: Readonly<Record<string, Bilingual>> = {
  fraudulent: { vi: 'chủ thẻ nói không phải mình trả', en: 'fraudulent' },
  unrecognized: { vi: 'chủ thẻ không nhận ra khoản này', en: 'unrecognized' },
  product_not_received: { vi: 'nói chưa nhận được hàng', en: 'product not received' },
  product_unacceptable: { vi: 'nói hàng không đúng', en: 'product unacceptable' },
  duplicate: { vi: 'nói đã trả hai lần', en: 'duplicate' },
  credit_not_processed: { vi: 'nói chưa được hoàn tiền', en: 'credit not processed' },
  general: { vi: 'lý do chung', en: 'general' },
};

export function reasonWords(reason: string): Bilingual {
  const plain = reason.replaceAll('_', ' ');
  return REASON_WORDS[reason] ?? { vi: plain, en: plain };
}
