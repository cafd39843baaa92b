import type { Bilingual } from '../../../../api/text.js';
import type { StatementComplaint } from './statement.js';

const WORDS: Record<StatementComplaint['fault'], Bilingual> = {
  'too-large': { vi: 'tệp lớn quá 2 MB', en: 'the file is larger than 2 MB' },
  'not-text': { vi: 'tệp không phải dạng chữ (CSV)', en: 'the file is no text (CSV)' },
  'no-headings': {
    vi: 'không thấy dòng tiêu đề có ngày giao dịch, tiền vào (ghi có) và nội dung',
    en: 'there is no row of headings with date, money in (credit) and description',
  },
  'quotes-open': { vi: 'dấu ngoặc kép mở mà không đóng', en: 'a quotation mark is opened and not closed' },
  'too-many-rows': { vi: 'nhiều hơn 20.000 dòng', en: 'there are more than 20,000 rows' },
  'no-rows': { vi: 'không có giao dịch nào', en: 'there are no transactions' },
  date: { vi: 'không đọc được ngày', en: 'the date cannot be read' },
  amount: { vi: 'không đọc được số tiền', en: 'the amount cannot be read' },
  'both-in-and-out': {
    vi: 'vừa có tiền vào vừa có tiền ra',
    en: 'money both comes in and goes out',
  },
  'neither-in-nor-out': { vi: 'không có số tiền', en: 'there is no amount' },
  reference: { vi: 'số tham chiếu quá dài', en: 'the reference is too long' },
};

/** What keeps a statement from being read, for who has it before them. */
export function wordsOf({ fault, line }: StatementComplaint): Bilingual {
  const { vi, en } = WORDS[fault];
  return line === null ? { vi, en } : { vi: `dòng ${line}, ${vi}`, en: `line ${line}, ${en}` };
}
