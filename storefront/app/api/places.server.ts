import {
  type Province,
  provinceList,
  type WardChoice,
  wardList,
  type WardSearch,
} from '@daulang/commerce/api/places';
import { ask, tryAsk } from './ask.server';

/** The 34 provinces and cities, in the order of a form. */
export async function askProvinces(request: Request): Promise<Province[]> {
  return (await ask(request, { to: 'GET /provinces' }, provinceList)).provinces;
}

/** Wards of a province by what somebody typed; none where there is no such province, or no answer. */
export async function askWards(request: Request, query: WardSearch): Promise<WardChoice[]> {
  const { value } = await tryAsk(request, { to: 'GET /wards', query }, wardList);
  return value?.wards ?? [];
}
