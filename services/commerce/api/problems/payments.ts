import type { ProblemTable } from './table.js';

export const paymentsProblems = {
  'payments.provider-unreachable': {
    status: 503,
    title: { vi: 'Cổng thanh toán chưa trả lời', en: 'The payment service does not answer' },
    detail: {
      vi: 'Chưa có khoản tiền nào bị trừ. Xin thử lại sau ít phút.',
      en: 'Nothing was charged. Please try again in a few minutes.',
    },
  },
  'payments.signature-invalid': {
    status: 400,
    title: { vi: 'Chữ ký không đúng', en: 'The signature is not right' },
    detail: {
      vi: 'Thông báo phải do cổng thanh toán ký trong vòng 5 phút trước hoặc sau giờ của máy chủ. Xin kiểm tra khoá ký và đồng hồ.',
      en: 'The payment service must sign this message, within 5 minutes of the server’s time. Please check the signing secret and the clock.',
    },
  },
  'payments.event-malformed': {
    status: 400,
    title: { vi: 'Thông báo không đúng dạng', en: 'Not an event' },
    detail: {
      vi: 'Chữ ký đúng, nhưng nội dung không phải một sự kiện theo tài liệu của Stripe nên chưa được nhận. Xin gửi lại đúng dạng.',
      en: 'The signature is right, but this is not an event as Stripe documents them, so it was not taken. Please send it in the documented form.',
    },
  },
  'payments.checkout-closed': {
    status: 409,
    title: { vi: 'Trang thanh toán đã đóng', en: 'The payment page is closed' },
    detail: {
      vi: 'Đơn hàng đã đổi trạng thái trong lúc này. Xin tải lại trang đơn hàng.',
      en: 'The order changed meanwhile. Please load the order page again.',
    },
  },
} satisfies ProblemTable;
