import type { askedRoles } from './photograph-roles';

/** What the picture should show, drawn with a few lines: nobody reads instructions at a workbench. */
export function GuideDrawing({ role }: { role: (typeof askedRoles)[number] }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 80 100"
      className="size-full p-4 pb-14 text-edge"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {/* The corners of a viewfinder. */}
      <path d="M6 18V8h10M64 8h10v10M74 82v10H64M16 92H6V82" />
      {drawings[role]}
    </svg>
  );
}

const drawings = {
  front: (
    <>
      <path d="M28 38c0-6 24-6 24 0 0 8-7 8-7 15 0 9 12 11 12 21 0 6-34 6-34 0 0-10 12-12 12-21 0-7-7-7-7-15Z" />
      <path d="M18 80h44" />
    </>
  ),
  mark: (
    <>
      <circle cx="38" cy="47" r="19" />
      <path d="m52 61 12 13M31 47h14M38 40v14M33 42l10 10M43 42 33 52" />
    </>
  ),
  hands: (
    <>
      <path d="M14 76c2-14 6-22 14-27l9-6c4-2 7 2 4 5l-8 8M28 49l-3-14c-1-4 4-5 5-2l5 13" />
      <path d="M66 76c-2-14-6-22-14-27l-6-4M52 49l3-14c1-4-4-5-5-2l-4 12" />
      <path d="M33 66h14l-3 12h-8Z" />
    </>
  ),
};
