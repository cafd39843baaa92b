import { minorDigits } from '../../../../api/reading/currencies.js';
import { invariant } from '../../../kernel/errors.js';
import type { Money } from '../../../kernel/money.js';

/**
 * An amount as Stripe takes it: a number of minor units, ISO 4217's as here. Of currencies with three decimals it takes whole tens only.
 * @see https://docs.stripe.com/currencies "Zero-decimal currencies", "Three-decimal currencies"
 * @throws InvariantBroken for what Stripe could not charge or send
 */
export function stripeAmount({ amount, currency }: Money): number {
  invariant(amount > 0n && amount <= 99_999_999n, `Stripe takes no ${amount} ${currency}.`);
  invariant(minorDigits(currency) < 3 || amount % 10n === 0n, `Stripe takes ${currency} in whole tens.`);
  return Number(amount);
}
