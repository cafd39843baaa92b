import type { ProblemTable } from './table.js';

export const vouchersProblems = {
  'vouchers.not-usable': {
    status: 409,
    title: { vi: 'Mã giảm giá không dùng được', en: 'This voucher cannot be used' },
    detail: {
      vi: 'Mã này không dùng được: có thể chưa đúng từng chữ, chưa đến ngày, đã hết hạn hoặc đã hết lượt. Xin xem lại mã.',
      en: 'This code cannot be used: it may be mistyped, not valid yet, over or used up. Please check the code.',
    },
  },
  'vouchers.used-by-you': {
    status: 409,
    title: { vi: 'Mã giảm giá đã dùng', en: 'Voucher already used' },
    detail: {
      vi: 'Số điện thoại này đã dùng hết lượt của mã {code}. Xin bỏ mã khỏi giỏ hàng rồi đặt lại; chúng tôi chưa thu tiền.',
      en: 'This phone number has used the code {code} as often as it can. Please take it out of the cart and order again; nothing was charged.',
    },
  },
  'vouchers.code-taken': {
    status: 409,
    title: { vi: 'Mã này không đặt được', en: 'This code cannot be had' },
    detail: {
      vi: 'Mã {code} không đặt được. Xin chọn mã khác, ví dụ thêm vài chữ của hợp tác xã.',
      en: 'The code {code} cannot be had. Please choose another, with some letters of the cooperative for instance.',
    },
  },
  'vouchers.not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy mã giảm giá', en: 'No such voucher' },
    detail: {
      vi: 'Hợp tác xã không có mã giảm giá này.',
      en: 'The cooperative has no such voucher.',
    },
  },
  'vouchers.not-your-product': {
    status: 409,
    title: { vi: 'Có mặt hàng không thuộc hợp tác xã', en: 'A product of somebody else' },
    detail: {
      vi: 'Mã giảm giá chỉ dùng cho hàng của hợp tác xã mình. Xin chọn lại mặt hàng.',
      en: 'A voucher is for goods of your own cooperative only. Please choose the products again.',
    },
  },
  'vouchers.gift-not-found': {
    status: 404,
    title: { vi: 'Không dùng được mã phiếu quà tặng', en: 'No gift voucher of this code' },
    detail: {
      vi: 'Không có phiếu quà tặng nào dùng được với mã này. Xin xem lại từng chữ trên phiếu; nếu vẫn không được, xin hỏi người đã tặng phiếu.',
      en: 'No gift voucher can be spent with this code. Please check each letter of it; if it still fails, please ask whoever gave it to you.',
    },
  },
  'vouchers.gift-unknown': {
    status: 404,
    title: { vi: 'Không tìm thấy phiếu quà tặng', en: 'No such gift voucher' },
    detail: {
      vi: 'Không có phiếu quà tặng nào như vậy đã thanh toán.',
      en: 'No gift voucher like this was paid.',
    },
  },
  'vouchers.gift-has-code': {
    status: 409,
    title: { vi: 'Phiếu đang có mã dùng được', en: 'Its code is good' },
    detail: {
      vi: 'Phiếu này đang có mã dùng được. Xin khoá mã cũ trước khi cấp mã mới.',
      en: 'This voucher has a code that can be spent. Please block that first, then give out a new one.',
    },
  },
} satisfies ProblemTable;
