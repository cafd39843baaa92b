import { formatQr } from '@daulang/protocol';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import type { Money } from '../../../kernel/money.js';
import { openPaper } from '../../../platform/paper/paper.js';
import type { Evidence, EvidenceLine, EvidenceParcel } from '../use-cases/gather-evidence.js';
import { both, EvidenceSheet } from './evidence-sheet.js';
import { momentInVietnam } from './moments.js';
import {
  DISPUTE_WORDS,
  EVIDENCE_WORDS as W,
  RAIL_WORDS,
  reasonWords,
  REFUND_WORDS,
  ROLE_WORDS,
  STEP_WORDS,
} from './words.js';

/**
 * A PDF of all that speaks for a payment, in both languages: order, buyer, money, and each parcel with its way and the
 * certificates of its pieces.
 *
 * @param origin scheme and host of the certificates' pages
 */
export async function drawEvidence(evidence: Evidence, origin: string, drawnAt: Date): Promise<Buffer> {
  const { document, bytes } = await openPaper(`${both(W.title)} · ${evidence.code}`, drawnAt);
  const sheet = new EvidenceSheet(document, evidence.code);
  sheet.title(W.title);
  sheet.note(both(W.times));
  sheet.note(`${both(W.drawn)}: ${momentInVietnam(drawnAt)}`);
  drawOrder(sheet, evidence);
  drawMoney(sheet, evidence);
  for (const parcel of evidence.parcels) drawParcel(sheet, parcel, origin);
  document.end();
  return bytes;
}

function drawOrder(
  sheet: EvidenceSheet,
  { code, placedAt, shipping, total, buyer, address }: Evidence,
): void {
  sheet.heading(both(W.order));
  sheet.fact(W.code, code);
  sheet.fact(W.placed, momentInVietnam(placedAt));
  sheet.fact(W.shipping, amount(shipping));
  sheet.fact(W.total, amount(total));
  sheet.heading(both(W.buyer));
  sheet.fact(W.name, buyer.name);
  sheet.fact(W.email, buyer.email);
  sheet.fact(W.phone, buyer.phone);
  sheet.fact(W.address, address.join(', '));
}

function drawMoney(sheet: EvidenceSheet, { payments, disputes, refunds }: Evidence): void {
  sheet.heading(both(W.payments));
  for (const { amount: paid, at, rail, reference } of payments)
    sheet.fact(W.paid, `${momentInVietnam(at)}: ${amount(paid)}, ${both(RAIL_WORDS[rail])} (${reference})`);
  sheet.heading(both(W.disputes));
  for (const { id, amount: disputed, openedAt, answerBy, reason, state } of disputes) {
    sheet.fact(W.opened, `${momentInVietnam(openedAt)}: ${amount(disputed)} (${id})`);
    sheet.fact(W.reason, both(reasonWords(reason)));
    sheet.fact(W.standing, both(DISPUTE_WORDS[state]));
    if (answerBy) sheet.fact(W.answerBy, momentInVietnam(answerBy));
  }
  sheet.heading(both(W.refunds));
  if (refunds.length === 0) sheet.note(both(W.noRefunds));
  for (const { amount: refunded, at, state } of refunds)
    sheet.fact(W.refunded, `${momentInVietnam(at)}: ${amount(refunded)}, ${both(REFUND_WORDS[state])}`);
}

function drawParcel(sheet: EvidenceSheet, parcel: EvidenceParcel, origin: string): void {
  const { cooperative, carriage, steps, lines } = parcel;
  sheet.heading(`${both(W.parcel)}: ${both(cooperative)}`);
  if (carriage?.carrier) sheet.fact(W.carrier, both(carriage.carrier));
  else sheet.note(both(W.notSent));
  if (carriage?.trackingCode) sheet.fact(W.trackingCode, carriage.trackingCode);
  if (carriage?.trackingUrl) sheet.fact(W.lookUp, carriage.trackingUrl, carriage.trackingUrl);
  for (const { state, at, by } of steps)
    sheet.fact(STEP_WORDS[state], `${momentInVietnam(at)} (${both(ROLE_WORDS[by])})`);
  for (const line of lines) drawLine(sheet, line, origin);
}

function drawLine(
  sheet: EvidenceSheet,
  { title, quantity, total, picture, pieces }: EvidenceLine,
  origin: string,
): void {
  sheet.block([`${quantity} × ${title.vi}`, title.en, amount(total)], { picture, qr: null });
  for (const { number, certificate } of pieces) {
    const name = `${both(W.certificate)} ${number}`;
    if (!certificate) {
      sheet.note(name);
      continue;
    }
    const { serial, maker, makerIsDemo } = certificate;
    const page = formatQr({ origin, serial, gtin14: null });
    const demo = makerIsDemo ? ` (${both(W.demo)})` : '';
    sheet.block([name, ...(maker ? [`${both(W.maker)}: ${maker}${demo}`] : []), page], {
      picture: null,
      qr: { text: page, hint: both(W.scan) },
    });
  }
}

/** As it is written in Vietnam, and so that nobody elsewhere takes a point for a comma. */
const amount = (money: Money): string => `${writtenMoney(money, 'vi')} (${writtenMoney(money, 'en')})`;
