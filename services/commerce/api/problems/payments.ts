import type { ProblemTable } from './table.js';

export const paymentsProblems = {
  'payments.provider-unreachable': {
    status: 503,
    title: { vi: 'Cổng thanh toán chưa trả lời', en: 'The payment service does not answer' },
    detail: {
      vi: 'Chưa có khoản tiền nào bị trừ. Vui lòng thử lại sau ít phút.',
      en: 'Nothing was charged. Please try again in a few minutes.',
    },
  },
  'payments.signature-invalid': {
    status: 400,
    title: { vi: 'Chữ ký không đúng', en: 'The signature is not right' },
    detail: {
      vi: 'Thông báo này không do cổng thanh toán ký, hoặc được ký đã quá lâu.',
      en: 'This message was not signed by the payment service, or signed too long ago.',
    },
  },
  'payments.checkout-closed': {
    status: 409,
    title: { vi: 'Trang thanh toán đã đóng', en: 'The payment page is closed' },
    detail: {
      vi: 'Đơn hàng đã đổi trạng thái trong lúc này. Vui lòng tải lại trang đơn hàng.',
      en: 'The order changed meanwhile. Please load the order page again.',
    },
  },
} satisfies ProblemTable;
