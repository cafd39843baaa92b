import { craftMark, faceOf } from '@daulang/commerce/api/village-seal';
import { SealFace, SealMark } from '~/components/seal/seal-drawing';

export const STAMP_ID = 'stamp';

/** The mark of a village, for the stamp beside the headline: drawn in the page, which loads nothing beside itself. */
export function VillageStamp({ craft, village }: { craft: string; village: string }) {
  return (
    <svg width="0" height="0" aria-hidden="true">
      <symbol id={STAMP_ID} viewBox="0 0 64 64">
        <SealFace outline={faceOf(village)} />
        <SealMark mark={craftMark(craft)} />
      </symbol>
    </svg>
  );
}
