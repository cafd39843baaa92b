import type { CraftMark } from '@daulang/commerce/api/village-seal';

/** The cut stone: its field and the line along its edge. */
export function SealFace({ outline }: { outline: string }) {
  return (
    <>
      <path d={outline} fill="var(--seal)" />
      <path d={outline} fill="none" stroke="var(--on-seal)" strokeWidth="1" transform={scaled(0.9)} />
    </>
  );
}

/** What the hand makes, on the stone. */
export function SealMark({ mark: { lines, solids } }: { mark: CraftMark }) {
  return (
    <g transform={scaled(0.74)}>
      <path
        d={lines}
        fill="none"
        stroke="var(--on-seal)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {solids && <path d={solids} fill="var(--on-seal)" />}
    </g>
  );
}

/** About the middle of the field. */
function scaled(factor: number): string {
  return `translate(32 32) scale(${factor}) translate(-32 -32)`;
}
