import type { Language } from '../../../../api/text.js';
import { dayBegins } from '../../../kernel/day.js';
import { writtenDate } from '../../../kernel/written.js';
import type { ParcelOfOrder } from '../../ordering/index.js';
import type { InBoth, Letter } from '../domain/letter.js';

const WORDS: InBoth<{ name: string; value: (day: string, cooperative: string) => string }> = {
  vi: {
    name: 'Quý khách muốn nhận vào',
    value: (day, cooperative) => `${day} (${cooperative} cố gắng theo, chưa phải lời hẹn)`,
  },
  en: {
    name: 'You wish to receive it on',
    value: (day, cooperative) => `${day} (${cooperative} tries to keep to it; it is not a promise)`,
  },
};

/** On which days the buyer would like to receive what of their order. */
export function wishedDayDetails(
  parcels: readonly ParcelOfOrder[],
  language: Language,
): NonNullable<Letter['details']> {
  const { name, value } = WORDS[language];
  return parcels.flatMap(({ wishedDay, cooperative }) =>
    wishedDay
      ? [{ name, value: value(writtenDate(dayBegins(wishedDay), language), cooperative[language]) }]
      : [],
  );
}
