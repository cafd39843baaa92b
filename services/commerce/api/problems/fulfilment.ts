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
  'fulfilment.parcel-is-fetched': {
    status: 409,
    title: { vi: 'Khách đến nhận tại xưởng', en: 'Its buyer fetches it' },
    detail: {
      vi: 'Kiện này khách đến nhận tại xưởng, không gửi đi. Khi khách đã nhận, xin báo đã trao cho khách.',
      en: 'The buyer comes to fetch this parcel; it is not sent. Please say so once it was handed over.',
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
  'fulfilment.label-of-other-parcel': {
    status: 422,
    title: { vi: 'Món này thuộc kiện khác', en: 'This piece belongs into another parcel' },
    detail: {
      vi: 'Nhãn này là của món số {number}, thuộc đơn {order}. Xin để món ấy lại cho đơn {order}.',
      en: 'This label is of piece no. {number}, which belongs to order {order}. Please keep that piece for order {order}.',
    },
  },
  'fulfilment.label-not-in-parcel': {
    status: 422,
    title: { vi: 'Nhãn này không có trong kiện', en: 'This label is not in the parcel' },
    detail: {
      vi: 'Không có món nào của kiện mang nhãn này. Kiện còn thiếu món số {missing}.',
      en: 'No piece of the parcel has this label. The parcel still lacks piece no. {missing}.',
    },
  },
  'fulfilment.label-given-twice': {
    status: 422,
    title: { vi: 'Nhãn này đã có rồi', en: 'This label is there already' },
    detail: {
      vi: 'Nhãn của món số {number} đã ghi ở ô khác. Xin quét nhãn của món còn lại.',
      en: 'The label of piece no. {number} is in another field already. Please scan that of the other piece.',
    },
  },
  'fulfilment.labels-missing': {
    status: 422,
    title: { vi: 'Chưa xem đủ nhãn', en: 'Some labels are missing' },
    detail: {
      vi: 'Chưa có nhãn của món số {missing}. Xin quét nhãn hoặc ghi bốn ký tự cuối của mã trên nhãn.',
      en: 'The label of piece no. {missing} is missing. Please scan it, or type the last four characters of its serial.',
    },
  },
} satisfies ProblemTable;
