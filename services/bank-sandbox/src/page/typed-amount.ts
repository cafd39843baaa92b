import { isAmount } from '../account/transfers.js';

const DONG = 'đ|₫|đồng|vnđ|vnd';

/**
 * Reads what people type or paste: `1250000`, `1.250.000`, `1,250,000`, `1 250 000`, with or without đ before or behind it,
 * and with the marks that phones and spreadsheets put in unseen; null for anything else.
 */
export function readTypedAmount(text: string): number | null {
  const bare = text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .replace(new RegExp(`^(${DONG})\\s*|\\s*(${DONG})$`, 'iu'), '');
  if (!/^(\d+|\d{1,3}(?:([. ,\u00a0\u202f])\d{3})(?:\2\d{3})*)$/u.test(bare)) return null;
  const amount = Number(bare.replaceAll(/\D/g, ''));
  return isAmount(amount) ? amount : null;
}
