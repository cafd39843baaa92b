import { consentRequest } from '@daulang/commerce/api/accounts';
import { formBody } from '~/forms/form-body';
import { readBody, type ReadForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';

const given = consentRequest.pick({ given: true });

/** Whether the artisan agrees: by a button that says so, or a switch that sends nothing while it is off. */
export function readConsent(form: FormData, language: Language): ReadForm<{ given: boolean }> {
  const readers = {
    '/given': (typed: string) => (typed === 'true' ? true : typed === 'false' ? false : typed),
  };
  return readBody({ given: false, ...formBody(form, readers) }, given, language);
}
