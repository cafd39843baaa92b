import { packParcelRequest, type PackParcelRequest } from '@daulang/commerce/api/orders';
import { formBody, typedIn } from '~/forms/form-body';
import { type ReadForm, readBody } from '~/forms/read-form';
import type { Language } from '~/i18n/language';

/** The field of a piece's label; the service says at this address what is wrong with it. */
export const labelField = (nth: number) => `/labels/${nth}`;

/** What an officer saw of the labels, one field a piece: what the service would take, or what is wrong with it. */
export function readPacking(form: FormData, language: Language): ReadForm<PackParcelRequest> {
  const typed = typedIn(form);
  const last = Object.keys(typed).filter((name) => /^\/labels\/\d{1,3}$/.test(name)).length;
  const labels = Array.from({ length: last }, (_, nth) => typed[labelField(nth)] ?? '');
  // Whatever else was sent is for the schema to refuse.
  return readBody({ ...formBody(form), labels }, packParcelRequest, language);
}
