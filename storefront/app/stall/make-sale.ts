import { stallSaleHash, type StallSale } from '@daulang/protocol';
import { plainLine, plainLines } from '@daulang/commerce/api/reading/plain-text';
import { formatVietQr } from '@daulang/commerce/api/reading/vietqr';
import {
  MOST_PRICE_REASON,
  MOST_SLIP,
  type KeptSale,
  type PaidAtStall,
  type PieceAlong,
  type StallOnPhone,
} from '@daulang/commerce/api/stall';

/** A UUID of version 7: whoever sells needs nobody to give a name to a sale. */
export function saleId(
  nowMs: number,
  bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(16)),
): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  const time = nowMs.toString(16).padStart(12, '0');
  const variant = ((bytes[8]! & 0x3f) | 0x80).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hex[6]!.slice(1)}${hex[7]}`,
    `${variant}${hex[9]}`,
    hex.slice(10).join(''),
  ].join('-');
}

export interface Sold {
  piece: PieceAlong;
  paid: PaidAtStall;
  /** In đồng. */
  price: string;
  priceReason: string;
  slip: string;
}

/** What the service would refuse about a sale: it has to be said while the buyer is there, for the phone keeps what is sold. */
export type SoldFault = 'priceWrong' | 'reasonLong' | 'slipMissing' | 'slipLong';

export function faultIn({ piece, paid, price, priceReason, slip }: Sold): SoldFault | undefined {
  if (!isPriceOf(piece, price)) return 'priceWrong';
  const reason = plainLines(priceReason);
  if (BigInt(price) < BigInt(piece.price.amount) && reason === '') return 'priceWrong';
  if (reason.length > MOST_PRICE_REASON) return 'reasonLong';
  if (paid !== 'card-slip') return undefined;
  const number = plainLine(slip);
  if (number === '') return 'slipMissing';
  return number.length > MOST_SLIP ? 'slipLong' : undefined;
}

/** Nobody sells for more than a piece costs. */
export const isPriceOf = (piece: PieceAlong, price: string): boolean =>
  /^[1-9]\d*$/.test(price) && BigInt(price) <= BigInt(piece.price.amount);

/** A sale as it is kept and sent, with the hash that the service has to name before it is forgotten. */
export function saleOf({ piece, paid, price, priceReason, slip }: Sold, now: Date): KeptSale {
  const sale: StallSale & { currency: 'VND' } = {
    id: saleId(now.getTime()),
    pieceId: piece.id,
    price,
    currency: 'VND',
    // As the service reads it, or their hashes would differ.
    priceReason: plainLines(priceReason),
    paid,
    slip: paid === 'card-slip' ? plainLine(slip) : '',
    soldAt: now.toISOString(),
  };
  return { ...sale, hash: stallSaleHash(sale) };
}

/** What the buyer's bank scans: the receipt's code stands in it, by which the money finds its sale. */
export function transferQr(
  { bin, accountNumber }: NonNullable<StallOnPhone['bank']>,
  code: string,
  price: string,
): string {
  const amount = { amount: BigInt(price), currency: 'VND' };
  return formatVietQr({ bin, accountNumber, amount, content: code.replaceAll('-', '') });
}
