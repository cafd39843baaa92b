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
  'fulfilment.carrier-not-offered': {
    status: 422,
    title: { vi: 'Chưa có hãng vận chuyển này', en: 'No such carrier' },
    detail: {
      vi: 'Xin chọn một hãng vận chuyển trong danh sách.',
      en: 'Please choose one of the carriers in the list.',
    },
  },
  'fulfilment.tracking-code-missing': {
    status: 422,
    title: { vi: 'Chưa có mã vận đơn', en: 'The tracking code is missing' },
    detail: {
      vi: '{carrier} cấp mã vận đơn cho mỗi kiện: xin ghi mã in trên biên nhận.',
      en: 'Parcels by {carrier} have a tracking code each: please give the one on the receipt.',
    },
  },
} satisfies ProblemTable;
