import { wardChoice, type WardChoice } from '@daulang/commerce/api/places';
import type { Problem } from '@daulang/commerce/api/problems';

/** Wards to choose one of, for what was typed. */
export interface WardOffer {
  /** Of which province, and for what words: once these are others, nothing of it counts. */
  for: string;
  wards: WardChoice[];
}

interface TypedPlace {
  province: string;
  ward: string;
}

export const offerOf = (typed: TypedPlace, wards: WardChoice[]): WardOffer => ({
  for: offeredFor(typed),
  wards,
});

export const offeredFor = ({ province, ward }: TypedPlace): string => `${province}/${ward}`;

export const typedPlace = (form: FormData): TypedPlace => ({
  province: textOf(form, '/address/province'),
  ward: textOf(form, '/address/ward'),
});

/** The code of the province that was chosen; null while none was. */
export function provinceIn(form: FormData): string | null {
  const { province } = typedPlace(form);
  return /^\d{2}$/.test(province) ? province : null;
}

/** What the service leaves to the buyer to choose, when it could not tell which ward was meant. */
export function offerIn(form: FormData, { params }: Problem): WardOffer | null {
  const { data: wards } = wardChoice.array().safeParse(params?.['choices']);
  return wards ? offerOf(typedPlace(form), wards) : null;
}

/** The code of the ward that was chosen, unless something else was typed after it. */
export function chosenWard(form: FormData): string | undefined {
  const code = textOf(form, 'wardCode');
  return code && textOf(form, 'wardsFor') === offeredFor(typedPlace(form)) ? code : undefined;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
