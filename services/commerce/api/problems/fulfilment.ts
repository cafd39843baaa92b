import type { ProblemTable } from './table.js';

export const fulfilmentProblems = {
  'fulfilment.parcel-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy kiện hàng', en: 'No such parcel' },
    detail: {
      vi: 'Kiện hàng này không có, hoặc không thuộc hợp tác xã này.',
      en: 'There is no such parcel, or it is not your cooperative’s.',
    },
  },
  'fulfilment.parcel-move-not-allowed': {
    status: 409,
    title: { vi: 'Kiện hàng đã đổi trạng thái', en: 'The parcel has moved on' },
    detail: {
      vi: 'Việc này không làm được với kiện hàng ở trạng thái hiện tại. Xin tải lại trang.',
      en: 'This cannot be done with the parcel as it is now. Please load the page again.',
    },
  },
} satisfies ProblemTable;
