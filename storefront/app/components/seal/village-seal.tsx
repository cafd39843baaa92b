import { craftMark } from './craft-marks';

/**
 * The faces of the seals: cut stone is never quite straight. Villages of one craft share the mark and differ in the
 * face, so that two hat villages do not stamp alike.
 */
const faces = [
  'M6 5.5 20 4.6 44 5.2 58.5 4.8 59.3 22 58.8 58.6 40 59.4 5.2 58.7 4.7 40Z',
  'M32 3.6c17 0 28.6 11.8 28.4 28.5C60.2 49 48.6 60.5 32 60.4 15 60.3 3.5 48.5 3.6 32 3.7 15.3 15.5 3.6 32 3.6Z',
  'M20 4.4h24.4L59.5 19.8v24.5L44.2 59.6H19.7L4.5 44.2V20Z',
  'M32 3.8c7 0 9 4.4 15 5.4s8 3.4 8.4 9 5 6.8 4.9 13.8-4.5 8.4-5 14-3 8-8.6 8.7-8 5.5-14.7 5.5-8.7-4.6-14.6-5.5-8-3-8.5-8.7-5-7-5.1-14 4.5-8.2 5-13.8 2.8-8 8.4-9 8-5.4 14.8-5.4Z',
];

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

/** The outline of a village's seal; the same for ever, as it depends on the village's name alone. */
export function faceOf(village: string): string {
  const sum = [...village].reduce((total, letter) => (total * 29 + letter.charCodeAt(0)) % 65_521, 7);
  return faces[sum % faces.length]!;
}
