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

/** @param at where province and ward stand in the request, as in `/address` */
export const typedPlace = (form: FormData, at: string): TypedPlace => ({
  province: textOf(form, `${at}/province`),
  ward: textOf(form, `${at}/ward`),
});

/** What the service leaves to be chosen, when it could not tell which ward was meant. */
export function offerIn(form: FormData, at: string, { params }: Problem): WardOffer | null {
  const { data: wards } = wardChoice.array().safeParse(params?.['choices']);
  return wards ? offerOf(typedPlace(form, at), wards) : null;
}

/** The code of the ward that was chosen, unless something else was typed after it. */
export function chosenWard(form: FormData, at: string): string | undefined {
  const code = textOf(form, 'wardCode');
  return code && textOf(form, 'wardsFor') === offeredFor(typedPlace(form, at)) ? code : undefined;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
