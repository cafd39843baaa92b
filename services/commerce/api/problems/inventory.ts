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
} satisfies ProblemTable;
