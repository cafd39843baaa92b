import { transferTextOf } from '../../../../api/reading/vietqr.js';

export type StatementColumn = 'happenedAt' | 'reference' | 'credit' | 'debit' | 'content';

/**
 * What banks write above their columns, without signs, and without marks but where there would be another word without
 * them: `No.` counts the rows. Nothing else is taken for a column.
 */
const HEADINGS: Readonly<Record<StatementColumn, readonly string[]>> = {
  happenedAt: [
    ...['ngay giao dich', 'ngay gio giao dich', 'thoi gian giao dich', 'thoi gian', 'ngay', 'ngay gd'],
    ...['ngay hieu luc', 'transaction date', 'transaction time', 'date', 'posting date'],
  ],
  reference: [
    ...[
      'so tham chieu',
      'ma tham chieu',
      'ma giao dich',
      'so giao dich',
      'so but toan',
      'so ct',
      'so chung tu',
    ],
    ...['reference', 'reference no', 'reference number', 'transaction id', 'transaction no', 'ref no'],
  ],
  credit: [
    ...['ghi co', 'so tien ghi co', 'phat sinh co', 'có', 'tien vao', 'so tien vao'],
    ...['credit', 'credit amount', 'amount in', 'money in'],
  ],
  debit: [
    ...['ghi no', 'so tien ghi no', 'phat sinh no', 'nợ', 'tien ra', 'so tien ra'],
    ...['debit', 'debit amount', 'amount out', 'money out'],
  ],
  content: [
    ...['noi dung', 'noi dung giao dich', 'noi dung chi tiet', 'dien giai', 'mo ta', 'chi tiet giao dich'],
    ...['description', 'transaction description', 'details', 'remark', 'remarks', 'content'],
  ],
};

const COLUMNS = Object.keys(HEADINGS) as StatementColumn[];
/** Without these nobody knows what came when; some statements have no references, some no column for what went out. */
const NEEDED: readonly StatementColumn[] = ['happenedAt', 'credit', 'content'];

export type StatementPlaces = Partial<Record<StatementColumn, number>>;

/** Where each column stands, when these cells are a statement's headings; undefined for any other row. */
export function placesOf(cells: readonly string[]): StatementPlaces | undefined {
  const named = cells.map(headingsIn);
  const places: StatementPlaces = {};
  for (const column of COLUMNS) {
    // The first in our list before the first in the file: a day of the transaction beside one of its effect.
    const heading = HEADINGS[column].find((each) => named.some((names) => names.includes(each)));
    if (heading !== undefined) places[column] = named.findIndex((names) => names.includes(heading));
  }
  return NEEDED.every((column) => places[column] !== undefined) ? places : undefined;
}

/** A heading in two languages is one cell: `Ghi có/Credit`, `Ngày giao dịch (Transaction date)`, or on two lines. */
const headingsIn = (cell: string): string[] =>
  // A dollar must not be taken for a đồng.
  OTHER_CURRENCY.test(cell)
    ? []
    : [cell, ...cell.split(/[/|\n()]/)]
        .flatMap((part) => [part.normalize('NFC'), transferTextOf(part)])
        .map(bare);

const OTHER_CURRENCY = /\b(usd|eur|jpy|gbp|cny|aud|sgd|krw|thb)\b/i;

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bvnd\b/g, '')
    .trim();
