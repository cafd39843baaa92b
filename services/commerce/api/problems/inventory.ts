import type { ProblemTable } from './table.js';

export const inventoryProblems = {
  'inventory.out-of-stock': {
    status: 409,
    title: { vi: 'Không còn đủ hàng', en: 'Not enough pieces left' },
    detail: {
      vi: 'Quý khách muốn mua {wanted} nhưng chỉ còn {left}. Chúng tôi chưa thu tiền và chưa giữ món nào.',
      en: 'Asked for: {wanted}; left: {left}. Nothing was charged and nothing is reserved.',
    },
  },
} satisfies ProblemTable;
