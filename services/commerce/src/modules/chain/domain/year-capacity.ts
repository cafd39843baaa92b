/** A year of capacity has 365 days, as on chain. Twin of `contracts/libraries/NumberLine.sol`. */
export const YEAR_SECONDS = 365 * 24 * 3600;

/** How many pieces a cooperative may certify in its present year, counted from its admission. */
export interface YearCapacity {
  /** What the authority allows for a year. */
  perYear: number;
  used: number;
  left: number;
  /** When the count begins anew. */
  endsAt: Date;
}

/** @param given.used numbers given since the year began; more than the capacity when that was lowered meanwhile */
export function yearCapacityOf(
  given: { admittedAt: number; capacity: number; used: number },
  now: Date,
): YearCapacity {
  const { admittedAt, capacity, used } = given;
  // The chain's clock may be a little ahead of ours.
  const years = Math.max(0, Math.floor((now.getTime() / 1000 - admittedAt) / YEAR_SECONDS));
  return {
    perYear: capacity,
    used,
    left: Math.max(0, capacity - used),
    endsAt: new Date((admittedAt + (years + 1) * YEAR_SECONDS) * 1000),
  };
}
