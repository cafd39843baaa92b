import type { ProblemTable } from './table.js';

export const returnsProblems = {
  'returns.return-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy yêu cầu trả hàng', en: 'No such return' },
    detail: {
      vi: 'Yêu cầu trả hàng này không có, hoặc không thuộc đơn hàng hay hợp tác xã này.',
      en: 'There is no such return, or it belongs to another order or cooperative.',
    },
  },
  'returns.move-not-allowed': {
    status: 409,
    title: { vi: 'Yêu cầu trả hàng đã đổi trạng thái', en: 'The return has moved on' },
    detail: {
      vi: 'Việc này không làm được với yêu cầu trả hàng ở trạng thái hiện tại. Xin tải lại trang.',
      en: 'This cannot be done with the return as it is now. Please load the page again.',
    },
  },
  'returns.not-sent-yet': {
    status: 409,
    title: { vi: 'Kiện hàng chưa gửi đi', en: 'The parcel was not sent yet' },
    detail: {
      vi: 'Chỉ trả được hàng của kiện đã gửi đi. Kiện chưa đóng gói thì có thể huỷ đơn.',
      en: 'Only what was sent can be returned. An order that is not packed yet can be cancelled.',
    },
  },
  'returns.too-late': {
    status: 409,
    title: { vi: 'Đã quá hạn trả hàng', en: 'The time for this return is over' },
    detail: {
      vi: 'Với lý do này, hàng trả được trong {days} ngày kể từ ngày giao. Nếu có điều gì chưa ổn, xin gọi cho hợp tác xã.',
      en: 'For this reason a piece can be returned within {days|day} of its delivery. If something is wrong, please call the cooperative.',
    },
  },
  'returns.piece-not-in-parcel': {
    status: 422,
    title: { vi: 'Món này không có trong kiện hàng', en: 'This piece is not in the parcel' },
    detail: {
      vi: 'Kiện hàng này không có món số {number}. Xin tải lại trang và chọn lại.',
      en: 'There is no piece {number} in this parcel. Please load the page again and choose anew.',
    },
  },
  'returns.piece-already-returned': {
    status: 409,
    title: { vi: 'Món này đã có yêu cầu trả hàng', en: 'This piece is being returned already' },
    detail: {
      vi: 'Món số {number} đã nằm trong một yêu cầu trả hàng. Xin xem yêu cầu đó trên trang đơn hàng.',
      en: 'Piece {number} is part of a return already. Please see that return on the page of the order.',
    },
  },
  'returns.too-many-photographs': {
    status: 409,
    title: { vi: 'Đã đủ số ảnh', en: 'There are enough photographs' },
    detail: {
      vi: 'Mỗi yêu cầu trả hàng có nhiều nhất {most} ảnh. Xin bỏ bớt một ảnh rồi thêm ảnh khác.',
      en: 'A return has at most {most|photograph}. Please take one away before adding another.',
    },
  },
  'returns.photograph-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy ảnh', en: 'No such photograph' },
    detail: {
      vi: 'Ảnh này không còn, hoặc thuộc yêu cầu trả hàng khác. Xin gửi lại ảnh.',
      en: 'This photograph is gone, or belongs to another return. Please send it again.',
    },
  },
  'returns.findings-incomplete': {
    status: 422,
    title: { vi: 'Chưa xem hết các món', en: 'Not every piece was looked at' },
    detail: {
      vi: 'Mỗi món trong yêu cầu phải được xem đúng một lần; xin xem lại món số {number}.',
      en: 'Each piece of the return is looked at once; please see to piece {number}.',
    },
  },
  'returns.new-code-not-wanted': {
    status: 409,
    title: { vi: 'Món này không cần mã mới', en: 'This piece needs no new code' },
    detail: {
      vi: 'Chỉ chọn mã mới cho món đã cào đang chờ chuyển quyền giữ; món số {number} không như vậy. Xin tải lại trang.',
      en: 'A new code is drawn only for a scratched piece that waits for its token, unlike piece no. {number}. Please load the page again.',
    },
  },
  'returns.slip-not-ready': {
    status: 409,
    title: { vi: 'Không có phiếu gửi trả', en: 'There is no slip for this' },
    detail: {
      vi: 'Phiếu gửi trả chỉ có khi hợp tác xã đã nhận lời và hàng chưa đến nơi. Xin tải lại trang đơn hàng.',
      en: 'There is a slip once the cooperative takes it back, until it has arrived. Please load the page of the order again.',
    },
  },
  'returns.token-already-moved': {
    status: 409,
    title: { vi: 'Quyền giữ đã chuyển về mã vừa chọn', en: 'The piece was moved to its new code already' },
    detail: {
      vi: 'Quyền giữ món số {number} đã về mã mới chọn lần trước, nên không chọn lại được nữa. Xin dùng tờ mã đã in.',
      en: 'The code that was drawn last has piece no. {number} already, so that none can take its place. Please use the label that was printed.',
    },
  },
  'returns.line-not-in-return': {
    status: 422,
    title: { vi: 'Mặt hàng không có trong yêu cầu trả hàng', en: 'This line is not part of the return' },
    detail: {
      vi: 'Chỉ hoàn tiền được cho những món trong yêu cầu trả hàng này. Xin tải lại trang.',
      en: 'Money can go back only for what is in this return. Please load the page again.',
    },
  },
} satisfies ProblemTable;
