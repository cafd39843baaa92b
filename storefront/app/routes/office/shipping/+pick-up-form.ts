import { setPickUpRequest, type SetPickUpRequest } from '@daulang/commerce/api/pick-up';
import { readWholeNumber } from '@daulang/commerce/api/reading/number';
import { chosenWard } from '~/components/ward-field/ward-offer';
import { type ReadForm, readForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { pickUpMessages } from '~/i18n/pick-up';

/** Which of the page's outcomes is about the place where pieces are fetched. */
export const PICK_UP = 'pick-up';

/** A place as an officer fills it in, or that there is none any more. */
export function readPickUp(form: FormData, language: Language): ReadForm<SetPickUpRequest> {
  if (form.get('intent') === 'no-pick-up') return { body: { place: null }, errors: null };
  const t = inLanguage(pickUpMessages, language);
  return readForm(form, setPickUpRequest, language, {
    readers: {
      '/place/ward': (typed) => chosenWard(form, '/place') ?? typed,
      '/place/daysToFetch': (typed) => readWholeNumber(typed, ['ngày']),
    },
    words: {
      ...{ '/place/province': t.wrongProvince, '/place/ward': t.wrongWard, '/place/street': t.wrongStreet },
      ...{ '/place/open/vi': t.wrongOpen, '/place/open/en': t.wrongOpen, '/place/daysToFetch': t.wrongDays },
    },
  });
}
