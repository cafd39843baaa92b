import { INK, box, curve, disc, mix, moved, path, polygon, stroke, type Chance, type Point } from '../pen.ts';
import { shadow, type Draw } from '../sheet.ts';

/** A checkered weave clipped to a shape: the over-and-under of two sets of splits. */
function weave(id: string, outline: string, colour: string, cell: number, slant: number): string {
  const dark = mix(colour, INK, 0.22);
  const cells: string[] = [];
  for (let row = 0; row * cell < 640; row++)
    for (let column = 0; column * cell < 720; column++)
      cells.push(
        (row + column) % 2
          ? box(40 + column * cell, 230 + row * cell, cell * 0.92, cell * 0.92, { fill: dark, line: 'none' })
          : stroke(
              [40 + column * cell, 230 + (row + 0.5) * cell],
              [40 + (column + 0.9) * cell, 230 + (row + 0.5) * cell],
              { width: 1, opacity: 0.4 },
            ),
      );
  return (
    path(outline, { fill: colour, width: 3 }) +
    `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})"><g transform="rotate(${slant} 400 560)">${cells.join('')}</g></g>` +
    path(outline, { width: 3 })
  );
}

const BAMBOOS = ['#D9B873', '#C9A25C', '#E3C98C', '#B98F4E'];
const SEDGES = ['#C8BE7E', '#B7B070', '#D3C78F', '#A9A468'];

const rim = (y: number, rx: number, colour: string) =>
  disc(400, y, rx, rx * 0.2, { fill: mix(colour, INK, 0.35), width: 3 }) +
  disc(400, y, rx, rx * 0.2, { line: mix(colour, '#FFFFFF', 0.2), width: 10 }) +
  disc(400, y, rx + 5, rx * 0.2 + 5, { width: 2 });

export const basket: Draw = (design, hand) => {
  const bamboo = design.pick(BAMBOOS);
  const [top, foot, y] = [design.between(230, 280), design.between(150, 200), design.between(500, 570)];
  const outline = `M${400 - top} ${y}Q${400 - top * 0.9} 760 ${400 - foot} 800Q400 836 ${400 + foot} 800Q${400 + top * 0.9} 760 ${400 + top} ${y}Z`;
  return (
    shadow(400, 812, foot * 1.4) +
    weave('weave', outline, bamboo, design.between(26, 38), hand.between(-3, 3)) +
    rim(y, top, bamboo)
  );
};

const tray = (colour: string, id: string, cell: number, slant: number) =>
  shadow(400, 800, 290) +
  weave(id, 'M110 660Q130 790 230 806H570Q670 790 690 660Z', colour, cell, slant) +
  rim(660, 290, colour);

export const sedgeTray: Draw = (design, hand) =>
  tray(design.pick(SEDGES), 'tray', design.between(20, 28), hand.between(40, 50));

export const lantern: Draw = (design, hand) => {
  const bamboo = design.pick(BAMBOOS);
  const glow = design.pick(['#F6D98A', '#F3C9A0', '#F2E3B0']);
  const [half, bow] = [design.between(120, 150), design.between(50, 105)];
  const outline = `M${400 - half} 360C${400 - half - bow} 480 ${400 - half - bow} 620 ${400 - half} 740H${400 + half}C${400 + half + bow} 620 ${400 + half + bow} 480 ${400 + half} 360Z`;
  const splits = Array.from({ length: 11 }, (_, i) => {
    const share = (i / 10) * 2 - 1;
    return path(
      `M${400 + share * half} 360C${400 + share * (half + bow)} 480 ${400 + share * (half + bow)} 620 ${400 + share * half} 740`,
      { line: mix(bamboo, INK, 0.25), width: 4 },
    );
  }).join('');
  const rings = [430, 500, 600, 670]
    .map((y) =>
      path(`M${400 - half - bow * 0.62} ${y}Q400 ${y + 22} ${400 + half + bow * 0.62} ${y}`, {
        line: mix(bamboo, INK, 0.35),
        width: 3,
      }),
    )
    .join('');
  const tassel =
    stroke([400, 760], [400, 800], { width: 3 }) +
    [-12, -4, 4, 12]
      .map((dx) =>
        stroke([400, 800], [400 + dx * 1.6, 880 + hand.between(-6, 6)], { line: '#7E3F77', width: 4 }),
      )
      .join('');
  return (
    stroke([400, 0], [400, 320], { width: 3 }) +
    path(outline, { fill: glow, width: 3 }) +
    rings +
    splits +
    box(400 - half - 8, 336, half * 2 + 16, 26, { fill: bamboo, width: 3 }, 6) +
    box(400 - half - 8, 738, half * 2 + 16, 26, { fill: bamboo, width: 3 }, 6) +
    tassel
  );
};

function bag(colour: string, accent: string, cell: number, hand: Chance): string {
  const outline = 'M210 480H590L630 800Q400 826 170 800Z';
  const handle = (lift: number, look: object) =>
    path(`M280 486C270 ${300 + lift} 530 ${300 + lift} 520 486`, look);
  return (
    shadow(400, 812, 240) +
    handle(-14, { line: INK, width: 20 }) +
    handle(-14, { line: accent, width: 15 }) +
    weave('bag', outline, colour, cell, 45) +
    path('M184 690Q400 716 616 690L622 736Q400 762 178 736Z', { fill: accent, width: 2 }) +
    handle(hand.between(14, 26), { line: INK, width: 20 }) +
    handle(20, { line: accent, width: 15 }) +
    path('M206 478H594V508H206Z', { fill: accent, width: 2.5 })
  );
}

export const bambooBag: Draw = (design, hand) =>
  bag(design.pick(BAMBOOS), design.pick(['#7A4B2C', '#5F5A34', '#8A4638']), 30, hand);
export const sedgeBag: Draw = (design, hand) =>
  bag(design.pick(SEDGES), design.pick(['#7B3F4B', '#4F6A68', '#8C6A34', '#5B4A76']), 22, hand);

export const sedgeMat: Draw = (design, hand) => {
  const sedge = design.pick(SEDGES);
  const stripe = design.pick(['#8C4A3B', '#4E6B5A', '#6B4E7C']);
  const sheet = weave('mat', 'M180 330H620V800H180Z', sedge, 22, 0);
  const stripes = [380, 430, 700, 750]
    .map((y) => box(180, y, 440, 16, { fill: stripe, width: 1.4 }))
    .join('');
  const roll = path(
    `M160 300Q150 ${264 + hand.between(-4, 4)} 190 262H610Q650 264 640 300Q650 336 610 338H190Q150 336 160 300Z`,
    { fill: mix(sedge, '#FFFFFF', 0.15), width: 3 },
  );
  const spiral = path(
    curve([
      [626, 300],
      [610, 286],
      [598, 302],
      [612, 314],
      [624, 304],
    ]),
    { width: 2.4 },
  );
  return sheet + stripes + roll + spiral;
};

/** Zèng: rows of lozenges and beads on black or indigo, woven in one with the cloth. */
function zengRows(x: number, width: number, from: number, to: number, design: Chance): string {
  const threads = ['#C8372D', '#E8D9B8', '#D9A02F', '#3F7F5F', '#B0552F'];
  const rows: string[] = [];
  let y = from;
  while (y < to - 44) {
    const kind = design.whole(0, 3);
    const thread = design.pick(threads);
    const cell = kind === 0 ? 44 : 30;
    if (kind === 0) {
      for (let i = 0; i * cell < width - 8; i++) {
        const [cx, cy, r] = [x + (i + 0.5) * (width / Math.floor(width / cell)), y + 24, 19] as const;
        if (cx > x + width) break;
        const diamond = (s: number): Point[] => [
          [cx, cy - s],
          [cx + s, cy],
          [cx, cy + s],
          [cx - s, cy],
        ];
        rows.push(
          polygon(diamond(r), { line: thread, width: 3 }),
          polygon(diamond(r * 0.45), { fill: '#E8D9B8', line: 'none' }),
        );
      }
      y += 56;
    } else if (kind === 1) {
      rows.push(
        box(x, y, width, 9, { fill: thread, line: 'none' }),
        box(x, y + 16, width, 4, { fill: '#E8D9B8', line: 'none' }),
      );
      y += 30;
    } else if (kind === 2) {
      const points = Array.from({ length: Math.floor(width / 20) + 1 }, (_, i): Point => [
        x + i * (width / Math.floor(width / 20)),
        y + (i % 2 ? 4 : 24),
      ]);
      rows.push(path(`M${points.map((p) => p.join(' ')).join('L')}`, { line: thread, width: 4 }));
      y += 36;
    } else {
      rows.push(
        ...Array.from({ length: Math.floor(width / 16) }, (_, i) =>
          disc(x + 10 + i * 16, y + 10, 3.6, 3.6, { fill: '#F3EBDD', line: 'none' }),
        ),
      );
      y += 26;
    }
  }
  return rows.join('');
}

const CLOTHS = ['#24201F', '#27283F', '#3A1F24'];
const fringe = (x: number, width: number, y: number, colour: string, hand: Chance) =>
  Array.from({ length: Math.floor(width / 12) }, (_, i) =>
    stroke([x + 6 + i * 12, y], [x + 6 + i * 12 + hand.between(-3, 3), y + 46 + hand.between(-5, 5)], {
      line: colour,
      width: 3,
    }),
  ).join('');

export const zengCloth: Draw = (design, hand, colour) => {
  const cloth = colour ?? design.pick(CLOTHS);
  return (
    box(150, 180, 500, 18, { fill: '#8B6A42', width: 3 }, 9) +
    box(180, 196, 440, 620, { fill: cloth, width: 3 }) +
    zengRows(180, 440, 226, 800, design) +
    fringe(180, 440, 816, cloth, hand)
  );
};

export const zengScarf: Draw = (design, hand) => {
  const cloth = design.pick(CLOTHS);
  return (
    box(120, 190, 560, 16, { fill: '#8B6A42', width: 3 }, 8) +
    box(440, 204, 150, 440, { fill: mix(cloth, '#FFFFFF', 0.1), width: 3 }) +
    zengRows(440, 150, 480, 640, design) +
    fringe(440, 150, 644, cloth, hand) +
    box(220, 204, 190, 580, { fill: cloth, width: 3 }) +
    zengRows(220, 190, 240, 770, design) +
    fringe(220, 190, 784, cloth, hand)
  );
};

export const zengBag: Draw = (design, hand) => {
  const cloth = design.pick(CLOTHS);
  return (
    path(`M236 470C200 ${150 + hand.between(-10, 10)} 600 ${150 + hand.between(-10, 10)} 564 470`, {
      line: INK,
      width: 22,
    }) +
    path('M236 470C200 150 600 150 564 470', { line: '#C8372D', width: 14, dash: '16 10' }) +
    shadow(400, 812, 220) +
    box(210, 460, 380, 344, { fill: cloth, width: 3 }, 10) +
    zengRows(214, 372, 484, 800, design) +
    [300, 400, 500]
      .map((x) =>
        moved(
          x,
          804,
          1,
          [-6, 0, 6].map((dx) => stroke([0, 0], [dx, 42], { line: '#D9A02F', width: 3 })).join(''),
        ),
      )
      .join('')
  );
};
