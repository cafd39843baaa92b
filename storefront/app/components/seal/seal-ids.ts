import { craftMarks, faceNumberOf } from '@daulang/commerce/api/village-seal';

/** Of the mark of a craft that has none of its own yet. */
export const COMMON_MARK = 'village';

/** The name of a seal in the sheet: its mark upon one of the faces. */
export const sealId = (mark: string, face: number) => `${mark}.${face}`;

/** The name of a village's seal. */
export function sealIdOf(craft: string, village: string): string {
  return sealId(Object.hasOwn(craftMarks, craft) ? craft : COMMON_MARK, faceNumberOf(village));
}
