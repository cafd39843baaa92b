import { INK, curve, disc, girdle, mix, moved, path, stroke, turned, type Point } from '../pen.ts';
import { type Draw } from '../sheet.ts';
import { blossom } from './blossoms.ts';

const APEX: Point = [400, 250];
const LEAVES = ['#EFE3BE', '#EADCAF', '#F2E8CC', '#E3D6A8'];
const LOTUS_LEAVES = ['#A9B98A', '#9AAE7E', '#B4BF93'];

/** The cone with its ribs: sixteen rings in a hat of Huế, drawn as far as they read at this size. */
function cone(leaf: string, halfWidth: number, base: number, lean: number): string {
  const edge = (side: -1 | 1): Point => [APEX[0] + side * halfWidth + lean, base];
  const rim = `Q${APEX[0] + lean} ${base + 92} ${edge(1)[0]} ${edge(1)[1]}`;
  const body = path(`M${APEX[0]} ${APEX[1]}L${edge(-1)[0]} ${edge(-1)[1]}${rim}Z`, { fill: leaf, width: 3 });
  const rings = Array.from({ length: 15 }, (_, ring) => {
    const share = (ring + 1) / 16;
    const y = APEX[1] + (base - APEX[1]) * share;
    return girdle(
      APEX[0] + lean * share,
      y,
      halfWidth * share,
      { width: 1.2, opacity: 0.45 },
      46 / halfWidth,
    );
  }).join('');
  const veins = Array.from({ length: 21 }, (_, vein) => {
    const share = vein / 20 - 0.5;
    const foot: Point = [APEX[0] + lean + share * 2 * halfWidth, base + 46 * (1 - (share * 2) ** 2)];
    return stroke(APEX, foot, { line: mix(leaf, INK, 0.4), width: 0.9, opacity: 0.5 });
  }).join('');
  const hem = path(`M${edge(-1)[0]} ${edge(-1)[1]}${rim}`, { line: mix(leaf, INK, 0.55), width: 7 });
  return body + veins + rings + hem + disc(APEX[0], APEX[1] + 3, 7, 5, { fill: mix(leaf, INK, 0.3) });
}

/** The silk strap that hangs from the rim. */
function strap(colour: string, halfWidth: number, base: number, slack: number): string {
  const points: Point[] = [
    [400 - halfWidth * 0.55, base + 30],
    [340, base + slack * 0.7],
    [420, base + slack],
    [400 + halfWidth * 0.55, base + 30],
  ];
  return path(curve(points), { line: INK, width: 15 }) + path(curve(points), { line: colour, width: 10 });
}

const SILKS = ['#8C5AA0', '#C96F7B', '#3E7C74', '#D9A441', '#5B6FA8'];

export const plainHat: Draw = (design, hand, colour) => {
  const [half, base] = [design.between(275, 300), design.between(585, 620)];
  return (
    strap(colour ?? design.pick(SILKS), half, base, hand.between(130, 165)) +
    cone(design.pick(LEAVES), half, base, hand.between(-8, 8))
  );
};

/** Verses pressed between the two layers of leaf show as pale marks against the light. */
export const poemHat: Draw = (design, hand, colour) => {
  const [half, base] = [design.between(280, 300), design.between(585, 615)];
  const verse = (x: number, y: number, words: number) =>
    Array.from({ length: words }, (_, word) =>
      path(`M${x + word * 24} ${y}q4 ${-9 - hand.between(0, 6)} 9 -2t8 ${hand.between(-4, 4)}`, {
        line: '#6A4A6E',
        width: 2.6,
        opacity: 0.8,
      }),
    ).join('');
  const scene = path('M440 505q40 -36 78 -4q22 -22 52 4', { line: '#4F6C66', width: 2.4, opacity: 0.75 });
  const bridge = path('M446 535h120M456 535q14 -22 28 0q14 -22 28 0q14 -22 28 0', {
    line: '#4F6C66',
    width: 2.2,
    opacity: 0.75,
  });
  return (
    strap(colour ?? design.pick(SILKS), half, base, hand.between(130, 165)) +
    cone('#F3EACF', half, base, hand.between(-8, 8)) +
    verse(286, 470, 5) +
    verse(270, 502, 5) +
    verse(256, 534, 6) +
    scene +
    bridge
  );
};

export const embroideredHat: Draw = (design, hand) => {
  const [half, base] = [design.between(280, 300), design.between(585, 615)];
  const petals = design.pick(['#C4475A', '#D98C3F', '#7E5AA6', '#D46A8C']);
  const spray = [
    [330, 500, 0.5],
    [410, 455, 0.62],
    [480, 520, 0.45],
  ] as const;
  return (
    strap(petals, half, base, hand.between(130, 165)) +
    cone(design.pick(LEAVES), half, base, hand.between(-8, 8)) +
    path('M300 545Q400 470 520 560', { line: '#4E7A4A', width: 4 }) +
    spray
      .map(([x, y, size]) =>
        turned(hand.between(-25, 25), x, y, moved(x, y, size, blossom(6, 62, petals, '#E9C46A'))),
      )
      .join('')
  );
};

export const lotusLeafHat: Draw = (design, hand) => {
  const [half, base] = [design.between(275, 298), design.between(585, 615)];
  const leaf = design.pick(LOTUS_LEAVES);
  const web = Array.from({ length: 9 }, (_, vein) => {
    const x = 400 + (vein - 4) * 58 + hand.between(-8, 8);
    return path(
      `M400 262Q${(400 + x) / 2 + hand.between(-14, 14)} ${430} ${x} ${base + 26 - Math.abs(vein - 4) * 4}`,
      {
        line: '#5F7348',
        width: 2.6,
      },
    );
  }).join('');
  return (
    strap('#6E7F4D', half, base, hand.between(130, 160)) + cone(leaf, half, base, hand.between(-8, 8)) + web
  );
};
