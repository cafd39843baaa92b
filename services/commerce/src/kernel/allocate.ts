import { invariant } from './errors.js';
import { money, type Money } from './money.js';

/**
 * Splits `total` by `weights` so that the parts always sum to the total.
 *
 * Each part is its exact share rounded towards zero; the units left over go one each to the parts that lost
 * most by rounding, the earlier first when they lost the same (largest remainder).
 *
 * @throws InvariantBroken when a weight is negative, or all are zero
 */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  invariant(
    weights.every((weight) => weight >= 0n),
    `Weights are zero or more, got [${weights.join(', ')}].`,
  );
  invariant(whole > 0n, 'At least one weight must be more than zero, else the total would be lost.');

  const sign = total.amount < 0n ? -1n : 1n;
  const size = total.amount * sign;
  const shares = weights.map((weight, index) => ({
    index,
    part: (size * weight) / whole,
    lost: (size * weight) % whole,
  }));
  const left = size - shares.reduce((sum, share) => sum + share.part, 0n);
  const byLoss = [...shares].sort((a, b) =>
    a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1,
  );
  for (const share of byLoss.slice(0, Number(left))) share.part += 1n;
  return shares.map((share) => money(share.part * sign, total.currency));
}
