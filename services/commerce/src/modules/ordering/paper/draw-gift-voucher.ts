import { drawQr } from '../../../platform/paper/draw-qr.js';
import { addPage, openPaper, PT_PER_MM, type Paper } from '../../../platform/paper/paper.js';
import {
  drawLine,
  heightOnPaper,
  QUIET,
  write,
  type Written,
} from '../../../platform/paper/words-on-paper.js';

/** What stands on the card that is given. */
export interface GiftVoucherCard {
  code: string;
  /** Money is read alike in both languages. */
  worth: string;
  recipient: string;
  note: string;
  giver: string;
  /** Where it is spent, as people read it. */
  shop: string;
}

const A6 = { width: 105, height: 148 };
const MARGIN = 8;
const WIDTH = A6.width - 2 * MARGIN;
const QR_SIDE = 30;
/** From here down: the code, and how it is spent. */
const FOOT = A6.height - MARGIN - QR_SIDE - 22;

/** Long words are written smaller, never cut. */
const SIZES = [13, 12, 11, 10, 9, 8, 7, 6];

/** A card to give, A6, in both languages. Whoever reads its code can spend it. */
export async function drawGiftVoucher(card: GiftVoucherCard): Promise<Buffer> {
  const paper = await openPaper('Phiếu quà tặng Dấu Làng · Gift voucher');
  addPage(paper, A6);
  let top = MARGIN;
  const put = (text: string, as: Written) => {
    top += write(paper, text, { left: MARGIN, top, width: WIDTH }, as);
  };
  put('Phiếu quà tặng Dấu Làng', { size: 15, weight: 'bold' });
  put('Dấu Làng gift voucher', { size: 9.5, colour: QUIET });
  top += 2;
  put(card.worth, { size: 24, weight: 'bold' });
  top += 2;
  drawLine(paper, { left: MARGIN, top, width: WIDTH });
  top += 3;
  const words: [string, 'regular' | 'bold'][] = [
    [`Tặng · For: ${card.recipient}`, 'bold'],
    ...(card.note ? [[card.note, 'regular'] as [string, 'regular']] : []),
    [`Người tặng · From: ${card.giver}`, 'regular'],
  ];
  const size = sizeFor(paper, words, FOOT - 4 - top);
  for (const [text, weight] of words) put(text, { size, weight });
  drawFoot(paper, card);
  paper.document.end();
  return paper.bytes;
}

function sizeFor(paper: Paper, words: readonly [string, 'regular' | 'bold'][], room: number): number {
  const heightAt = (size: number) =>
    words.reduce((sum, [text, weight]) => sum + heightOnPaper(paper, text, WIDTH, { size, weight }), 0);
  return SIZES.find((size) => heightAt(size) <= room) ?? SIZES.at(-1)!;
}

function drawFoot(paper: Paper, { code, shop }: GiftVoucherCard): void {
  let top = FOOT;
  drawLine(paper, { left: MARGIN, top: top - 2, width: WIDTH });
  top += write(paper, code, { left: MARGIN, top, width: WIDTH }, { size: 14, weight: 'bold' }) + 2;
  drawQr(paper.document, code, A6.width - MARGIN - QR_SIDE, top, QR_SIDE, PT_PER_MM);
  const left = { left: MARGIN, width: WIDTH - QR_SIDE - 2 };
  const words = [
    `Nhập mã ở giỏ hàng tại ${shop}. Trả được một phần hay cả đơn hàng, dùng được nhiều lần, không hết hạn. Ai có mã này thì dùng được tiền trong phiếu.`,
    `Type the code in at the cart on ${shop}. It pays a part of an order or all of it, as often as something is left, without an end. Whoever has the code can spend it.`,
  ];
  for (const text of words) top += write(paper, text, { ...left, top }, { size: 7, colour: QUIET }) + 2;
}
