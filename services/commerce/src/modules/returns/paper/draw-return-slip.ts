import type { PickUpPlace } from '../../../../api/pick-up.js';
import type { ReturnReason } from '../../../../api/returns.js';
import type { Bilingual, Language } from '../../../../api/text.js';
import { writtenDay } from '../../../kernel/written.js';
import { drawQr } from '../../../platform/paper/draw-qr.js';
import { addPage, openPaper, PT_PER_MM, type Paper } from '../../../platform/paper/paper.js';
import { drawLine, heightOnPaper, QUIET, write, type Place } from '../../../platform/paper/words-on-paper.js';
import { SLIP_WORDS } from './return-slip-words.js';

export interface ReturnSlip {
  orderCode: string;
  language: Language;
  reason: ReturnReason;
  arriveBy: Date | null;
  pieces: { number: string; title: Bilingual }[];
  cooperative: Bilingual;
  /** Null where the cooperative has named none: then its officer is called. */
  place: Pick<PickUpPlace, 'street' | 'ward' | 'province'> | null;
  officer: { displayName: string; phone: string } | null;
  buyer: { name: string; phone: string };
}

const A4 = { width: 210, height: 297 };
const MARGIN = 18;
const WIDTH = A4.width - 2 * MARGIN;
const QR_SIDE = 34;
/** Four lines of notes at the foot. */
const FOOT = 28;
const SMALL = { size: 10, colour: QUIET };
const LARGE = { size: 14, weight: 'bold' as const };

/** A sheet that a buyer lays into the parcel: to whom, the order's code to scan, and which pieces. */
export async function drawReturnSlip(slip: ReturnSlip): Promise<Buffer> {
  const t = SLIP_WORDS[slip.language];
  const paper = await openPaper(`${t.title} ${slip.orderCode}`);
  let top = beginSheet(paper, slip);
  for (const { number, title } of slip.pieces) {
    const at = (from: number): Place => ({ left: MARGIN + 44, top: from, width: WIDTH - 44 });
    const height = heightOnPaper(paper, title[slip.language], WIDTH - 44, { size: 12 }) + 2.5;
    if (top + height > A4.height - MARGIN - FOOT) top = beginSheet(paper, slip);
    write(paper, t.number(number), { left: MARGIN, top, width: 42 }, { size: 12, weight: 'bold' });
    write(paper, title[slip.language], at(top), { size: 12 });
    top += height;
    drawLine(paper, { left: MARGIN, top, width: WIDTH });
    top += 2.5;
  }
  paper.document.end();
  return paper.bytes;
}

/** Each sheet says whose it is, should they be parted. @returns where the rows begin */
function beginSheet(paper: Paper, slip: ReturnSlip): number {
  const t = SLIP_WORDS[slip.language];
  addPage(paper, A4);
  drawQr(paper.document, slip.orderCode, A4.width - MARGIN - QR_SIDE, MARGIN - 4, QR_SIDE, PT_PER_MM);
  const beside = (from: number): Place => ({ left: MARGIN, top: from, width: WIDTH - QR_SIDE - 6 });
  let top = MARGIN;
  top += write(paper, t.title, beside(top), { size: 11, colour: QUIET }) + 1;
  top += write(paper, slip.orderCode, beside(top), { size: 22, weight: 'bold' }) + 1;
  if (slip.arriveBy)
    top += write(paper, t.arriveBy(writtenDay(slip.arriveBy, slip.language)), beside(top), { size: 12 });
  top = Math.max(top + 6, MARGIN + QR_SIDE + 2);

  const whole = (from: number): Place => ({ left: MARGIN, top: from, width: WIDTH });
  top += write(paper, t.to, whole(top), SMALL) + 0.5;
  for (const line of receiverOf(slip)) top += write(paper, line, whole(top), LARGE);
  if (!slip.place && slip.officer) top += write(paper, t.noAddress, whole(top), { size: 11 });
  top += 5;
  top += write(paper, t.from, whole(top), SMALL) + 0.5;
  // Whoever bought at a stall named nobody: the line is theirs to fill in.
  const sender = [slip.buyer.name, slip.buyer.phone].filter((text) => text !== '').join(' · ');
  top += write(paper, sender || '…………………………………………', whole(top), { size: 12 }) + 5;
  top += write(paper, t.reason, whole(top), SMALL) + 0.5;
  top += write(paper, t.reasons[slip.reason], whole(top), { size: 12 }) + 5;
  top += write(paper, t.pieces, whole(top), SMALL) + 1.5;
  drawLine(paper, whole(top));
  drawFoot(paper, t.foot);
  return top + 2.5;
}

/** Whoever carries it reads Vietnamese: the name stands as it does on the cooperative's door. */
function receiverOf({ cooperative, place, officer }: ReturnSlip): string[] {
  const who = officer ? [`${officer.displayName} · ${officer.phone}`] : [];
  const where = place ? [place.street, place.ward, place.province] : [];
  return [cooperative.vi, ...who, ...where];
}

function drawFoot(paper: Paper, lines: readonly string[]): void {
  let top = A4.height - MARGIN - FOOT + 8;
  for (const line of lines) top += write(paper, line, { left: MARGIN, top, width: WIDTH }, { size: 11 }) + 1;
}
