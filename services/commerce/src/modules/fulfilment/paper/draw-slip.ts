import type { OfficeParcel } from '../../../../api/orders.js';
import { drawQr } from '../../../platform/paper/draw-qr.js';
import { addPage, openPaper, PT_PER_MM, type Paper } from '../../../platform/paper/paper.js';
import { drawCustoms, leavesTheCountry, type TariffCodes } from './draw-customs.js';
import { drawGiftNote } from './draw-gift-note.js';
import { receiverLines, type Receiver } from './receiver.js';
import { drawLine, heightOnPaper, QUIET, write, type Place } from '../../../platform/paper/words-on-paper.js';

/** What a packing slip says; never a price, as a parcel may be a present. Only customs, on their own sheet, are told one. */
export type Slip = Pick<OfficeParcel, 'orderCode' | 'cooperative' | 'placedAt' | 'lines' | 'wishedDay'> &
  Receiver;

const A4 = { width: 210, height: 297 };
/** A hole punch takes twelve millimetres. */
const MARGIN = 18;
const WIDTH = A4.width - 2 * MARGIN;
const QR_SIDE = 30;
const BOX = 5;
/** Two lines of notes at the foot. */
const FOOT = 18;

/**
 * A sheet that goes with a parcel: what belongs in, by the numbers of the pieces, with a box to tick for each.
 *
 * @param codes what customs are told of a parcel that leaves the country
 */
export async function drawSlip(slip: Slip, codes: TariffCodes = new Map()): Promise<Buffer> {
  const paper = await openPaper(`Phiếu đóng gói ${slip.orderCode}`);
  let top = beginSheet(paper, slip, { isFirst: true });
  for (const line of slip.lines) {
    for (const number of line.pieces) {
      const height = rowHeight(paper, line.title);
      if (top + height > A4.height - MARGIN - FOOT) top = beginSheet(paper, slip, { isFirst: false });
      drawRow(paper, { number, title: line.title }, top);
      top += height;
      drawLine(paper, { left: MARGIN, top, width: WIDTH });
      top += 2.5;
    }
  }
  if (leavesTheCountry(slip)) drawCustoms(paper, slip, codes);
  paper.document.end();
  return paper.bytes;
}

/** Each sheet says whose it is, should they be parted. @returns where the rows begin */
function beginSheet(paper: Paper, slip: Slip, { isFirst }: { isFirst: boolean }): number {
  addPage(paper, A4);
  const { orderCode, cooperative, placedAt } = slip;
  drawQr(paper.document, orderCode, A4.width - MARGIN - QR_SIDE, MARGIN - 4, QR_SIDE, PT_PER_MM);
  const place = (top: number): Place => ({ left: MARGIN, top, width: WIDTH - QR_SIDE - 6 });
  let top = MARGIN;
  top += write(paper, 'Phiếu đóng gói · Packing slip', place(top), { size: 11, colour: QUIET }) + 1;
  top += write(paper, orderCode, place(top), { size: 22, weight: 'bold' }) + 1;
  top += write(paper, cooperative.name.vi, place(top), { size: 12, weight: 'bold' });
  top += write(paper, `Đặt ngày · Ordered ${dayOf(placedAt)}`, place(top), { size: 10, colour: QUIET });
  top = Math.max(top + 6, MARGIN + QR_SIDE + 2);

  const receiver = receiverLines(slip);
  const whole = (from: number): Place => ({ left: MARGIN, top: from, width: WIDTH });
  top += write(paper, 'Người nhận · To', whole(top), { size: 10, colour: QUIET }) + 0.5;
  top += write(paper, `${receiver.name} · ${receiver.phone}`, whole(top), { size: 12, weight: 'bold' });
  for (const line of [...receiver.lines, receiver.country]) {
    if (line) top += write(paper, line, whole(top), { size: 12 });
  }
  if (slip.wishedDay) top += write(paper, wished(slip.wishedDay), whole(top + 1), { size: 11 }) + 1;
  if (isFirst) top += drawGiftNote(paper, slip, whole(top + 5));
  top += 7;
  top += write(paper, 'Trong kiện · In the parcel', whole(top), { size: 10, colour: QUIET }) + 1.5;
  drawLine(paper, whole(top));
  drawFoot(paper);
  return top + 2.5;
}

type Title = Slip['lines'][number]['title'];
const TITLE_LEFT = MARGIN + 44;
const TITLE_WIDTH = WIDTH - 44;
const TITLE = { size: 12 };
const TITLE_EN = { size: 9.5, colour: QUIET };

function rowHeight(paper: Paper, title: Title): number {
  const words =
    heightOnPaper(paper, title.vi, TITLE_WIDTH, TITLE) +
    heightOnPaper(paper, title.en, TITLE_WIDTH, TITLE_EN);
  return Math.max(words, BOX) + 2.5;
}

function drawRow(paper: Paper, { number, title }: { number: string; title: Title }, top: number): void {
  paper.document
    .rect(MARGIN * PT_PER_MM, (top + 0.5) * PT_PER_MM, BOX * PT_PER_MM, BOX * PT_PER_MM)
    .lineWidth(0.8)
    .stroke(QUIET);
  write(paper, `Số ${number}`, { left: MARGIN + 9, top, width: 34 }, { size: 12, weight: 'bold' });
  const below = top + write(paper, title.vi, { left: TITLE_LEFT, top, width: TITLE_WIDTH }, TITLE);
  write(paper, title.en, { left: TITLE_LEFT, top: below, width: TITLE_WIDTH }, TITLE_EN);
}

function drawFoot(paper: Paper): void {
  const place = { left: MARGIN, top: A4.height - MARGIN - FOOT + 8, width: WIDTH };
  const below = write(
    paper,
    'Quét mã QR trên nhãn của từng món để xem chứng nhận: món hàng do ai làm, ở đâu.',
    place,
    { size: 10 },
  );
  write(
    paper,
    'Scan the QR code on the label of each piece to see its certificate: who made it, and where.',
    { ...place, top: place.top + below },
    { size: 9.5, colour: QUIET },
  );
}

/** As a wish: what its buyer was promised stands nowhere else. */
const wished = (day: string): string =>
  `Khách muốn nhận vào ngày · Wished for ${dayOf(`${day}T12:00:00+07:00`)}`;

const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(iso),
  );
