import type { ProblemTable } from './table.js';

export const inventoryProblems = {
  'inventory.out-of-stock': {
    status: 409,
    title: { vi: 'Không còn đủ hàng', en: 'Not enough pieces left' },
    detail: {
      vi: 'Quý khách muốn mua {wanted} món nhưng chỉ còn {left} món. Chúng tôi chưa thu tiền và chưa giữ món nào.',
      en: 'You asked for {wanted|piece}, and {left} can be had. Nothing was charged and nothing is reserved.',
    },
  },
  'inventory.too-few-to-allot': {
    status: 409,
    title: { vi: 'Không còn đủ món để mang ra sạp', en: 'Too few pieces are free' },
    detail: {
      vi: 'Muốn mang {wanted} món nhưng chỉ còn {left} món chưa ai đặt. Chưa món nào được lấy ra.',
      en: 'You asked for {wanted|piece}, and {left} can be taken along. None was taken yet.',
    },
  },
  'inventory.piece-not-free': {
    status: 409,
    title: { vi: 'Món này không mang ra sạp được', en: 'This piece cannot be taken along' },
    detail: {
      vi: 'Món số {number} đã có người đặt mua, đang ở máy khác, hoặc chứng nhận không còn hiệu lực.',
      en: 'Somebody ordered piece no. {number}, another phone has it, or its certificate does not stand.',
    },
  },
} satisfies ProblemTable;
