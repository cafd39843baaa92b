import type { ProblemTable } from './table.js';

export const stallProblems = {
  'stall.phone-not-found': {
    status: 404,
    title: { vi: 'Máy này chưa đăng ký bán ở sạp', en: 'This phone does not sell at stalls' },
    detail: {
      vi: 'Máy này chưa được đăng ký, hoặc đã đăng ký cho người khác. Xin đăng ký lại trên máy đang cầm.',
      en: 'This phone is not registered, or was by somebody else. Please register the phone in your hand.',
    },
  },
  'stall.phone-called-back': {
    status: 409,
    title: {
      vi: 'Hợp tác xã đã thu hồi phần hàng của máy này',
      en: 'The cooperative called this phone back',
    },
    detail: {
      vi: 'Máy này không nhận thêm hàng được nữa. Xin gọi cho hợp tác xã, rồi đăng ký lại máy.',
      en: 'This phone gets no more pieces. Please call the cooperative, then register the phone anew.',
    },
  },
  'stall.piece-not-yours': {
    status: 404,
    title: { vi: 'Không có món này', en: 'There is no such piece' },
    detail: {
      vi: 'Không tìm thấy {what} trong số hàng được mang ra sạp. Xin xem lại số, hoặc quét lại nhãn.',
      en: '{what} is none of the pieces that you can take along. Please look at the number, or scan the label again.',
    },
  },
  'stall.nothing-named': {
    status: 422,
    title: { vi: 'Chưa chọn món nào', en: 'No piece is named' },
    detail: {
      vi: 'Xin quét nhãn, ghi số của món, hoặc chọn số lượng.',
      en: 'Please scan a label, give a number, or say how many.',
    },
  },
  'stall.too-many-along': {
    status: 409,
    title: { vi: 'Máy này đã mang đủ hàng', en: 'The phone has enough pieces' },
    detail: {
      vi: 'Mỗi máy giữ nhiều nhất {most} món. Xin đăng ký thêm một máy.',
      en: 'A phone has at most {most|piece}. Please register another one.',
    },
  },
  'stall.unsent-sales': {
    status: 409,
    title: { vi: 'Còn món bán chưa gửi đi', en: 'Some sales are not sent yet' },
    detail: {
      vi: 'Còn {count} món bán nằm trên máy này. Xin gửi đi rồi khép ngày, hoặc khép ngày và ghi lại những món ấy.',
      en: 'This phone still has {count|sale} to send. Please send first, or close the day with what is left written down.',
    },
  },
  'stall.cash-differs': {
    status: 409,
    title: { vi: 'Tiền mặt đếm được khác với số đã bán', en: 'The cash is not what the sales say' },
    detail: {
      vi: 'Theo các món đã bán, tiền mặt phải là {expected}. Xin đếm lại, hoặc ghi lý do.',
      en: 'By the sales there should be {expected} in cash. Please count again, or say why it differs.',
    },
  },
  'stall.late-sale-not-found': {
    status: 404,
    title: { vi: 'Không có món bán này để xem lại', en: 'There is no such sale to look at' },
    detail: {
      vi: 'Món bán này không có, đã được xem lại, hoặc thuộc hợp tác xã khác.',
      en: 'There is no such sale, somebody decided about it already, or it is another cooperative’s.',
    },
  },
  'stall.piece-elsewhere': {
    status: 409,
    title: { vi: 'Món này đã thuộc về người khác', en: 'Somebody else has this piece' },
    detail: {
      vi: 'Món này không còn trong kho để tính là đã bán ở sạp. Xin liên hệ người mua, rồi bỏ qua kèm ghi chú.',
      en: 'The piece is not free any more, so the sale cannot be counted. Please reach the buyer, then leave it with a note.',
    },
  },
  'stall.closing-not-found': {
    status: 404,
    title: { vi: 'Không có lần đếm tiền này', en: 'There is no such count' },
    detail: {
      vi: 'Lần đếm tiền này không có, hoặc thuộc hợp tác xã khác.',
      en: 'There is no such count of cash, or it is another cooperative’s.',
    },
  },
  'stall.receipt-not-found': {
    status: 404,
    title: { vi: 'Không có biên nhận này', en: 'There is no such receipt' },
    detail: {
      vi: 'Xin quét lại mã trên máy của người bán.',
      en: 'Please scan the code on the seller’s phone again.',
    },
  },
} satisfies ProblemTable;
