import type { OfficeParcel } from '../../../../api/orders.js';
import { drawQr } from '../../../platform/paper/draw-qr.js';
import { addPage, openPaper, PT_PER_MM, type Paper } from '../../../platform/paper/paper.js';
import { receiverLines, type Receiver } from './receiver.js';
import {
  drawLine,
  heightOnPaper,
  QUIET,
  write,
  type Written,
} from '../../../platform/paper/words-on-paper.js';

/** What stands on the outside of a parcel: nothing of what is in it, and no price. */
export type AddressLabel = Pick<OfficeParcel, 'orderCode' | 'cooperative'> & Receiver;

const A6 = { width: 105, height: 148 };
const MARGIN = 8;
const WIDTH = A6.width - 2 * MARGIN;
const QR_SIDE = 32;
/** From here down: the order's code, for whoever sorts parcels. */
const FOOT = A6.height - MARGIN - QR_SIDE;

/** A long address is written smaller, never cut: a courier reads it at arm's length. */
const SIZES = [17, 15, 13, 11, 9.5, 8, 7, 6];

/** A label for the outside of a parcel, A6: a quarter of a sheet, or a roll of thermal labels. */
export async function drawAddressLabel(label: AddressLabel): Promise<Buffer> {
  const paper = await openPaper(`Phiếu địa chỉ ${label.orderCode}`);
  addPage(paper, A6);
  let top = MARGIN;
  const put = (text: string, as: Written) => {
    top += write(paper, text, { left: MARGIN, top, width: WIDTH }, as);
  };
  put('Người gửi · From', { size: 8.5, colour: QUIET });
  put(label.cooperative.name.vi, { size: 10, weight: 'bold' });
  top += 3;
  drawLine(paper, { left: MARGIN, top, width: WIDTH });
  top += 4;
  put('Người nhận · To', { size: 8.5, colour: QUIET });
  top += 1;
  const words = wordsOf(label);
  const size = sizeFor(paper, words, FOOT - 4 - top);
  for (const { text, isBold } of words) put(text, { size, weight: isBold ? 'bold' : 'regular' });
  drawCode(paper, label.orderCode);
  paper.document.end();
  return paper.bytes;
}

interface Line {
  text: string;
  isBold: boolean;
}

function wordsOf(label: AddressLabel): Line[] {
  const { name, phone, lines, country } = receiverLines(label);
  return [
    { text: name, isBold: true },
    { text: phone, isBold: true },
    ...lines.map((text) => ({ text, isBold: false })),
    ...(country ? [{ text: country, isBold: true }] : []),
  ];
}

function sizeFor(paper: Paper, words: readonly Line[], room: number): number {
  const heightAt = (size: number) =>
    words.reduce(
      (sum, { text, isBold }) =>
        sum + heightOnPaper(paper, text, WIDTH, { size, weight: isBold ? 'bold' : 'regular' }),
      0,
    );
  return SIZES.find((size) => heightAt(size) <= room) ?? SIZES.at(-1)!;
}

function drawCode(paper: Paper, code: string): void {
  drawLine(paper, { left: MARGIN, top: FOOT - 2, width: WIDTH });
  drawQr(paper.document, code, A6.width - MARGIN - QR_SIDE, FOOT, QR_SIDE, PT_PER_MM);
  const left = { left: MARGIN, width: WIDTH - QR_SIDE - 2 };
  const below =
    FOOT + 6 + write(paper, 'Đơn hàng · Order', { ...left, top: FOOT + 6 }, { size: 8.5, colour: QUIET });
  write(paper, code, { ...left, top: below }, { size: 13, weight: 'bold' });
}
