import type { OfficeParcel } from '../../../../api/orders.js';
import { formatTariffCode } from '../../../../api/reading/tariff-code.js';
import { addPage, type Paper, type Weight } from '../../../platform/paper/paper.js';
import { receiverLines, type Receiver } from './receiver.js';
import { drawLine, heightOnPaper, QUIET, write } from '../../../platform/paper/words-on-paper.js';

/** What customs ask about a parcel: here alone its papers say what it is worth. */
export type Declared = Pick<OfficeParcel, 'orderCode' | 'cooperative' | 'lines'> & Receiver;

/** Codes of the customs tariff by line; a line without one has the column empty, to be written by hand. */
export type TariffCodes = ReadonlyMap<string, string>;

export const leavesTheCountry = ({ address, pickUp }: Receiver): boolean =>
  address !== null && address.countryCode !== 'VN' && !pickUp;

const A4 = { width: 210, height: 297 };
const MARGIN = 18;
const WIDTH = A4.width - 2 * MARGIN;
const FOOT = 48;

/** In millimetres from the margin; what a column holds ends before the next begins. */
const COLUMNS = {
  what: { left: 0, width: 66, name: 'Mô tả hàng · Description' },
  quantity: { left: 68, width: 16, name: 'Số lượng · Quantity' },
  weight: { left: 86, width: 22, name: 'Khối lượng · Net weight (kg)' },
  value: { left: 110, width: 28, name: 'Giá trị · Value (VND)' },
  code: { left: 140, width: 18, name: 'Mã HS · HS code' },
  origin: { left: 160, width: 14, name: 'Xuất xứ · Origin' },
} as const;
type Row = Record<keyof typeof COLUMNS, string>;

/** A declaration in the manner of the form CN 23 of the posts, on sheets of its own, for a parcel that leaves the country. */
export function drawCustoms(paper: Paper, parcel: Declared, codes: TariffCodes): void {
  let top = beginSheet(paper, parcel);
  for (const row of parcel.lines.map((line) => rowOf(line, codes.get(line.id)))) {
    const height = rowHeight(paper, row) + 2.5;
    if (top + height > A4.height - MARGIN - FOOT) top = beginSheet(paper, parcel);
    drawRow(paper, row, top);
    top += height;
    drawLine(paper, { left: MARGIN, top: top - 1, width: WIDTH });
  }
  drawRow(paper, totalOf(parcel.lines), top + 1, 'bold');
  drawFoot(paper);
}

function beginSheet(paper: Paper, parcel: Declared): number {
  addPage(paper, A4);
  let top = MARGIN;
  const put = (text: string, size: number, weight: Weight = 'regular', colour?: string) => {
    const place = { left: MARGIN, top, width: WIDTH };
    top += write(paper, text, place, { size, weight, ...(colour && { colour }) });
  };
  put('Tờ khai hải quan · Customs declaration (CN 23)', 16, 'bold');
  put(`Đơn hàng · Order ${parcel.orderCode}`, 11);
  top += 3;
  put('Người gửi · From', 9, 'regular', QUIET);
  put(`${parcel.cooperative.name.vi}, VIET NAM`, 11, 'bold');
  top += 2;
  const { name, phone, lines, country } = receiverLines(parcel);
  put('Người nhận · To', 9, 'regular', QUIET);
  put(`${name} · ${phone}`, 11, 'bold');
  put([...lines, country].filter(Boolean).join(', '), 11);
  top += 2;
  put(
    parcel.gift
      ? 'Loại hàng · Category: Quà tặng · Gift [X]   Bán hàng · Sale of goods [ ]'
      : 'Loại hàng · Category: Quà tặng · Gift [ ]   Bán hàng · Sale of goods [X]',
    11,
  );
  top += 4;
  const names = Object.fromEntries(Object.entries(COLUMNS).map(([key, { name: it }]) => [key, it])) as Row;
  drawRow(paper, names, top, 'bold', 8);
  top += rowHeight(paper, names, 'bold', 8) + 1;
  drawLine(paper, { left: MARGIN, top, width: WIDTH });
  return top + 1.5;
}

type Line = Declared['lines'][number];

/** What was paid for it. */
const valueOf = ({ total }: Line): bigint => BigInt(total.amount);

const rowOf = (line: Line, code: string | undefined): Row => ({
  what: `${line.title.en}\n${line.title.vi}`,
  quantity: String(line.quantity),
  weight: line.weightGrams === null ? '' : kilograms(line.weightGrams * line.quantity),
  value: dong(valueOf(line)),
  code: code === undefined ? '' : formatTariffCode(code),
  origin: 'VN',
});

function totalOf(lines: readonly Line[]): Row {
  const grams = lines.map(({ weightGrams, quantity }) => weightGrams && weightGrams * quantity);
  const isWeighed = grams.every((it): it is number => it !== null);
  return {
    what: 'Cộng · Total',
    quantity: String(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
    weight: isWeighed ? kilograms(grams.reduce((sum, it) => sum + it, 0)) : '',
    value: dong(lines.reduce((sum, line) => sum + valueOf(line), 0n)),
    ...{ code: '', origin: '' },
  };
}

const kilograms = (grams: number): string => (grams / 1_000).toFixed(3);
const dong = (amount: bigint): string => new Intl.NumberFormat('vi-VN').format(amount);

const KEYS = Object.keys(COLUMNS) as (keyof Row)[];

const rowHeight = (paper: Paper, row: Row, weight: Weight = 'regular', size = 10): number =>
  Math.max(...KEYS.map((key) => heightOnPaper(paper, row[key], COLUMNS[key].width, { size, weight })));

function drawRow(paper: Paper, row: Row, top: number, weight: Weight = 'regular', size = 10): void {
  for (const key of KEYS) {
    const { left, width } = COLUMNS[key];
    if (row[key] !== '') write(paper, row[key], { left: MARGIN + left, top, width }, { size, weight });
  }
}

function drawFoot(paper: Paper): void {
  const place = { left: MARGIN, top: A4.height - MARGIN - FOOT + 10, width: WIDTH };
  const below = write(
    paper,
    'Tôi cam đoan những điều khai trên là đúng và trong kiện không có vật nguy hiểm hay bị cấm gửi.',
    place,
    { size: 10 },
  );
  write(
    paper,
    'I certify that the particulars given are correct and that this item contains no dangerous or prohibited article.',
    { ...place, top: place.top + below },
    { size: 9.5, colour: QUIET },
  );
  write(
    paper,
    'Ngày và chữ ký người gửi · Date and sender’s signature: ……………………………',
    { ...place, top: place.top + 20 },
    { size: 10 },
  );
}
