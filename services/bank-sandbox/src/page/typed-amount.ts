import { isAmount } from '../account/transfers.js';

/** Reads what people type: `1250000`, `1.250.000`, `1,250,000`, `1 250 000`, with or without đ; null for anything else. */
export function readTypedAmount(text: string): number | null {
  const bare = text.trim().replace(/\s*(đ|₫|đồng|vnđ|vnd)$/iu, '');
  if (!/^(\d+|\d{1,3}(?:([. ,\u00a0])\d{3})(?:\2\d{3})*)$/u.test(bare)) return null;
  const amount = Number(bare.replaceAll(/\D/g, ''));
  return isAmount(amount) ? amount : null;
}
