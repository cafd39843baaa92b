import { readDong } from '@daulang/commerce/api/reading/number';
import { type SetSalePriceRequest, setSalePriceRequest } from '@daulang/commerce/api/sale-prices';
import { formBody, typedIn } from '~/forms/form-body';
import { type ReadForm, readBody } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeSalePriceMessages } from '~/i18n/office-sale-prices';

/** A sale price as an officer fills it in: what the service would take, or what is wrong with it. */
export function readSalePrice(form: FormData, language: Language): ReadForm<SetSalePriceRequest> {
  const typed = typedIn(form);
  const amount = readDong(typed['/price'] ?? '');
  const from = typed['/from'] ?? '';
  const body = {
    ...formBody(form),
    price: amount === undefined ? undefined : { amount: String(amount), currency: 'VND' },
    from: from.trim() === '' ? null : from,
  };
  const t = inLanguage(officeSalePriceMessages, language);
  return readBody(body, setSalePriceRequest, language, {
    '/productId': t.wrongProduct,
    '/price': t.wrongDong,
    '/from': t.wrongDay,
    '/until': t.wrongDay,
  });
}
