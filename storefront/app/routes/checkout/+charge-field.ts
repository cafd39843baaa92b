import type { WireMoney } from '~/i18n/format';

/** What the choice of a currency posts: `USD 1140`, with the amount that its buyer saw. */
export const chargeAsTyped = ({ amount, currency }: WireMoney): string => `${currency} ${amount}`;

/** The other way round; undefined for the total itself. What is neither is left for the schema to refuse. */
export function chargeOfTyped(typed: unknown): unknown {
  if (typed === undefined || typed === '') return undefined;
  const [, currency, amount] = /^([A-Z]{3}) (\d{1,12})$/.exec(String(typed)) ?? [];
  return currency && amount ? { amount, currency } : typed;
}
