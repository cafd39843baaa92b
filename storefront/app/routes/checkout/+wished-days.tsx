import type { Quote } from '@daulang/commerce/api/quotes';
import { Select } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { weekdayMessages, weekdayOf, wishedDayMessages } from '~/i18n/wished-day';

/** For each parcel that can be wished for on a day a choice of the next ones; nothing where none can. */
export function WishedDays({ quote, attempt }: { quote: Quote; attempt: Attempt | null }) {
  const t = useMessages(wishedDayMessages);
  const names = useMessages(weekdayMessages);
  const language = useLanguage();
  const offers = quote.parcels.filter(({ days }) => days.length > 0);
  if (offers.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 text-xl font-bold">{t.title}</legend>
      <p className="-mt-2 text-quiet">{t.note}</p>
      {offers.map(({ cooperative, days }) => (
        <Select
          key={cooperative.slug}
          {...fieldOf(attempt, `/wishedDays/${cooperative.slug}`)}
          label={t.parcelOf(cooperative.name[language])}
        >
          <option value="">{t.noDay}</option>
          {days.map((day) => (
            <option key={day} value={day}>
              {names[weekdayOf(day)]}, {formatDay(day, language)}
            </option>
          ))}
        </Select>
      ))}
    </fieldset>
  );
}
