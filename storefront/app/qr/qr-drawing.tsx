import { encode } from 'uqr';

/** A QR code drawn where it is shown: there need be no network. */
export function QrDrawing({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-xs rounded-card bg-[white]"
    >
      <path d={dark.join('')} fill="black" />
    </svg>
  );
}
