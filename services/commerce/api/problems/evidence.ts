import type { ProblemTable } from './table.js';

export const evidenceProblems = {
  'evidence.not-found': {
    status: 404,
    title: { vi: 'Không có hồ sơ khiếu nại', en: 'No such dispute' },
    detail: {
      vi: 'Đơn hàng này chưa từng bị khiếu nại, hoặc không có kiện nào của hợp tác xã này.',
      en: 'This order was never disputed, or holds no parcel of your cooperative.',
    },
  },
  'evidence.dispute-over': {
    status: 409,
    title: { vi: 'Ngân hàng không còn chờ trả lời', en: 'The bank waits for no answer any more' },
    detail: {
      vi: 'Khiếu nại này đã có kết quả nên không gửi bằng chứng được nữa.',
      en: 'This dispute has been decided, so no evidence can be sent any more.',
    },
  },
} satisfies ProblemTable;
