import type { OfficeOverview } from '@daulang/commerce/api/office';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** How many pieces the authority allows this year, and how many are left. */
export function YearCapacityLine({ capacity }: { capacity: NonNullable<OfficeOverview['capacity']> }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const { perYear, used, left, endsAt } = capacity;
  return (
    <section data-capacity-left={left}>
      <h2 className="mb-2 text-xl">{t.capacityTitle}</h2>
      <meter
        className="block h-4 w-full max-w-md"
        aria-label={t.capacityTitle}
        min={0}
        max={perYear}
        value={Math.min(used, perYear)}
      />
      <p className="tabular-nums">{t.capacityUsed(used, perYear)}</p>
      <p className="text-quiet tabular-nums">{t.capacityLeft(left, formatDay(endsAt, language))}</p>
    </section>
  );
}
