import { createHash } from 'node:crypto';
import type { PaybackAccountRequest, Rail } from '../../../../api/payments.js';
import type { Money } from '../../../kernel/money.js';

/** For how long whoever sends money is told that its account is another than before. */
const NEW_FOR_MS = 7 * 24 * 3_600_000;

/** What two persons agree on: how much goes to whom. Another account, or another amount, is another digest. */
export function paybackDigest(
  refundId: string,
  account: PaybackAccountRequest,
  { amount, currency }: Money,
): string {
  const { bankBin, accountNumber, accountName } = account;
  const said = [refundId, bankBin, accountNumber, accountName, amount.toString(), currency];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** When the account became another one, if that was lately. */
export const changedLately = (changedAt: Date | null, now: Date): Date | null =>
  changedAt && now.getTime() - changedAt.getTime() < NEW_FOR_MS ? changedAt : null;

/** Whether money that came so goes back by a person's hand: a card's goes by the provider, a gift voucher's by ourselves. */
export const isByHand = (rail: Rail): boolean => rail !== 'card' && rail !== 'gift-voucher';
