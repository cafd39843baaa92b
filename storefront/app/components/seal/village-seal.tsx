import { craftMark, faceOf } from '@daulang/commerce/api/village-seal';

export interface VillageSealProps {
  craft: string;
  village: string;
  /** Said in place of the picture; without it the seal is decoration beside its words. */
  label?: string;
  className?: string;
}

/** The mark of a village: the one vermilion thing on a page. */
export function VillageSeal({ craft, village, label, className = 'size-16' }: VillageSealProps) {
  const mark = craftMark(craft);
  const face = faceOf(village);
  const naming = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg viewBox="0 0 64 64" className={className} {...naming}>
      <path d={face} fill="var(--seal)" />
      <path d={face} fill="none" stroke="var(--on-seal)" strokeWidth="1" transform={scaled(0.9)} />
      <g transform={scaled(0.74)}>
        <path
          d={mark.lines}
          fill="none"
          stroke="var(--on-seal)"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        {mark.solids && <path d={mark.solids} fill="var(--on-seal)" />}
      </g>
    </svg>
  );
}

/** About the middle of the field. */
function scaled(factor: number): string {
  return `translate(32 32) scale(${factor}) translate(-32 -32)`;
}
