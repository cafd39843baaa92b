import type { ProblemTable } from './table.js';

export const villagesProblems = {
  'villages.village-unknown': {
    status: 404,
    title: { vi: 'Không có làng nghề này', en: 'No such craft village' },
    detail: {
      vi: 'Chúng tôi không có làng nghề nào ở địa chỉ "{slug}".',
      en: 'We know no craft village at the address "{slug}".',
    },
  },
} satisfies ProblemTable;
