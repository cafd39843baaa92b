import { setDeliveryDaysRequest, type SetDeliveryDaysRequest } from '@daulang/commerce/api/delivery-days';
import { readWholeNumber } from '@daulang/commerce/api/reading/number';
import { formBody } from '~/forms/form-body';
import { type ReadForm, readBody } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { wishedDayMessages } from '~/i18n/wished-day';

/** Which of the page's outcomes is about the days that can be wished for. */
export const DELIVERY_DAYS = 'delivery-days';

/** The days as an officer fills them in, or that there are none any more. */
export function readDeliveryDays(form: FormData, language: Language): ReadForm<SetDeliveryDaysRequest> {
  if (form.get('intent') === 'no-delivery-days') return { body: { days: null }, errors: null };
  const t = inLanguage(wishedDayMessages, language);
  const body = formBody(form, {
    '/days/daysAhead': (typed) => readWholeNumber(typed, ['ngày']),
    '/days/weekdays/-': Number,
  });
  const days = { weekdays: [], ...(body['days'] as object | undefined) };
  return readBody({ ...body, days }, setDeliveryDaysRequest, language, {
    ...{ '/days/weekdays': t.wrongWeekdays, '/days/daysAhead': t.wrongDaysAhead },
  });
}
