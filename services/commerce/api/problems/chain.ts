import type { ProblemTable } from './table.js';

export const chainProblems = {
  'chain.unreachable': {
    status: 503,
    title: { vi: 'Chưa liên lạc được với sổ gốc', en: 'The register cannot be reached' },
    detail: {
      vi: 'Sổ gốc tạm thời không trả lời. Xin thử lại sau ít phút.',
      en: 'The register does not answer at the moment. Please try again in a few minutes.',
    },
  },
  'chain.rpc-refused': {
    status: 403,
    title: { vi: 'Yêu cầu này không được phép', en: 'This request is not allowed' },
    detail: {
      vi: 'Địa chỉ này chỉ cho đọc sổ gốc của Dấu Làng ({allowed}).',
      en: 'This address only reads the registries of Dấu Làng ({allowed}).',
    },
  },
} satisfies ProblemTable;
