import { setProvinceGroupsRequest, type SetProvinceGroupsRequest } from '@daulang/commerce/api/shipping';
import { formBody } from '~/forms/form-body';
import { type ReadForm, readBody } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { provinceGroupMessages } from '~/i18n/province-groups';

/** Which of the page's outcomes is about the groups of provinces. */
export const PROVINCE_GROUPS_FORM = 'province-groups';

/** A row for each province: its code, and the group that was chosen for it. */
export function readProvinceGroups(form: FormData, language: Language): ReadForm<SetProvinceGroupsRequest> {
  const { provinces = {}, ...sent } = formBody(form);
  const rows = Object.values(provinces as object);
  const { wrongGroup } = inLanguage(provinceGroupMessages, language);
  const words = rows.map((_, nth) => [`/provinces/${nth}/group`, wrongGroup]);
  return readBody(
    { ...sent, provinces: rows },
    setProvinceGroupsRequest,
    language,
    Object.fromEntries(words) as Record<string, string>,
  );
}
