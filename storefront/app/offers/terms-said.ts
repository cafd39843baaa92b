import type { Offer } from '@daulang/commerce/api/offers';
import type { Messages } from '~/i18n/messages';
import type { offerMessages } from '~/i18n/offers';

/** How something is made to order, in one line. */
export function termsSaid(terms: NonNullable<Offer['terms']>, t: Messages<typeof offerMessages>): string {
  const { capacityPerWeek, leadTimeDays, depositPercent } = terms;
  const pace = `${t.aWeek(capacityPerWeek)}, ${t.inDays(leadTimeDays)}`;
  return depositPercent === 100 ? pace : `${pace}. ${t.depositFirst(depositPercent)}`;
}
