import { sealIdOf } from './seal-ids';
import seals from './seals.svg?url';

export interface VillageSealProps {
  craft: string;
  village: string;
  /** Said in place of the picture; without it the seal is decoration beside its words. */
  label?: string;
  /** Width and height; a list may give them to all its seals. */
  className?: string;
}

/** The mark of a village: the one vermilion thing on a page. */
export function VillageSeal({ craft, village, label, className }: VillageSealProps) {
  const naming = label ? { role: 'img' } : { 'aria-hidden': true };
  return (
    <svg className={className} {...naming}>
      {label && <title>{label}</title>}
      <use href={`${seals}#${sealIdOf(craft, village)}`} />
    </svg>
  );
}
