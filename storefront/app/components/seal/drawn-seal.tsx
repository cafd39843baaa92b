import { craftMark, faceOf } from '@daulang/commerce/api/village-seal';
import { SealFace, SealMark } from './seal-drawing';

export interface DrawnSealProps {
  craft: string;
  village: string;
  className: string;
}

/** The mark of a village drawn in its place, for a page that loads nothing beside itself; elsewhere `VillageSeal`. */
export function DrawnSeal({ craft, village, className }: DrawnSealProps) {
  return (
    <svg viewBox="0 0 64 64" className={className} aria-hidden>
      <SealFace outline={faceOf(village)} />
      <SealMark mark={craftMark(craft)} />
    </svg>
  );
}
