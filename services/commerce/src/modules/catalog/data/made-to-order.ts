import type { DepositPercent } from '../../../../api/offers.js';
import type { MadeToOrder } from '../domain/product.js';

/** The columns of how a product `p` is made to order. */
export const MADE_TO_ORDER = 'p.capacity_per_week, p.lead_time_days, p.deposit_percent';

/** What {@link MADE_TO_ORDER} reads; all of it, or nothing. */
export interface MadeToOrderRow {
  capacity_per_week: number | null;
  lead_time_days: number | null;
  deposit_percent: DepositPercent | null;
}

export function madeToOrderOf(row: MadeToOrderRow): MadeToOrder | null {
  const {
    capacity_per_week: capacityPerWeek,
    lead_time_days: leadTimeDays,
    deposit_percent: depositPercent,
  } = row;
  if (capacityPerWeek === null || leadTimeDays === null || depositPercent === null) return null;
  return { capacityPerWeek, leadTimeDays, depositPercent };
}
