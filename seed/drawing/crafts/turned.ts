import {
  INK,
  curve,
  disc,
  girdle,
  mix,
  moved,
  path,
  radiusAt,
  stroke,
  turnedBody,
  type Chance,
  type Point,
} from '../pen.ts';
import { TABLE_TOP, shadow, type Draw } from '../sheet.ts';

type Profile = readonly Point[];

/** A turned vessel standing on the table, with a light side, a mouth and rows of ornament. */
function vessel(
  profile: Profile,
  colour: string,
  rows: readonly { y: number; draw: (radius: number) => string }[],
): string {
  const top = profile[0]!;
  const foot = profile[profile.length - 1]!;
  const light = profile.map(([y, r]) => [400 - r * 0.62, y] as Point);
  return (
    shadow(400, foot[0] + 6, foot[1] * 1.7) +
    path(turnedBody(400, profile), { fill: colour, width: 3 }) +
    path(curve(light.slice(1, -1)), { line: mix(colour, '#FFFFFF', 0.45), width: 9, opacity: 0.5 }) +
    rows.map(({ y, draw }) => draw(radiusAt(profile, y))).join('') +
    disc(400, top[0], top[1], top[1] * 0.22, { fill: mix(colour, INK, 0.45), width: 3 })
  );
}

const coils = (from: number, to: number, step: number, hand: Chance) =>
  Array.from({ length: Math.floor((to - from) / step) }, (_, i) => {
    const y = from + i * step + hand.between(-2, 2);
    return { y, draw: (radius: number) => girdle(400, y, radius * 0.985, { width: 1.4, opacity: 0.4 }) };
  });

/** Unglazed Phước Tích clay: iron browns burnt darker where the fire touched. */
const CLAYS = ['#9A5B3C', '#7F4A38', '#B0714A', '#6B4536', '#A8653F'];

const waves = (y: number, colour: string) => ({
  y,
  draw: (radius: number) => {
    const count = 13;
    const points = Array.from({ length: count }, (_, i): Point => {
      const share = (i / (count - 1)) * 2 - 1;
      return [400 + share * radius * 0.96, y + (1 - share * share) * radius * 0.12 + (i % 2 ? 11 : -11)];
    });
    return path(curve(points), { line: colour, width: 3.2 });
  },
});

export const clayVase: Draw = (design, hand) => {
  const [neck, belly, foot] = [design.between(52, 92), design.between(165, 235), design.between(85, 120)];
  const shoulder = design.between(430, 520);
  const profile: Profile = [
    [design.between(250, 300), neck + 26],
    [330, neck],
    [shoulder, belly],
    [680, belly * 0.8],
    [TABLE_TOP + 10, foot],
  ];
  const clay = design.pick(CLAYS);
  return vessel(profile, clay, [
    ...coils(shoulder - 50, 770, 46, hand),
    waves(shoulder - 20, mix(clay, '#F4E7DA', 0.5)),
  ]);
};

export const clayPot: Draw = (design, hand) => {
  const belly = design.between(215, 260);
  const profile: Profile = [
    [480, belly * 0.72],
    [510, belly * 0.64],
    [620, belly],
    [730, belly * 0.86],
    [TABLE_TOP + 12, belly * 0.45],
  ];
  const clay = design.pick(CLAYS);
  const lid =
    path(
      `M${400 - belly * 0.74} 478Q400 ${372 + hand.between(-8, 8)} ${400 + belly * 0.74} 478Q400 520 ${400 - belly * 0.74} 478Z`,
      { fill: mix(clay, INK, 0.12), width: 3 },
    ) + disc(400, 414, 30, 20, { fill: clay, width: 3 });
  const ear = (side: number) =>
    path(
      `M${400 + side * belly * 0.86} 560q${side * 62} -18 ${side * 44} 48q${side * -8} 26 ${side * -34} 20`,
      { line: mix(clay, INK, 0.25), width: 15 },
    );
  return ear(-1) + ear(1) + vessel(profile, clay, coils(560, 780, 42, hand)) + lid;
};

/** A clay whistle in the shape of a bird. */
export const whistle: Draw = (design, hand) => {
  const clay = design.pick(CLAYS);
  const body = path(
    'M190 640C200 500 360 460 470 520C520 470 560 430 610 440C640 446 640 480 616 500C640 600 560 750 400 752C270 752 190 720 190 640Z',
    { fill: clay, width: 3 },
  );
  const wing = path(`M300 600q90 -70 190 ${hand.between(-6, 8)}q-60 90 -190 -4Z`, {
    fill: mix(clay, INK, 0.18),
  });
  const lines = [0, 1, 2]
    .map((i) => path(`M${330 + i * 34} ${598 + i * 4}q22 24 54 26`, { width: 1.8 }))
    .join('');
  return (
    shadow(400, 760, 190) +
    body +
    wing +
    lines +
    disc(590, 472, 7, 7, { fill: INK }) +
    path('M616 452l46 8l-42 20Z', { fill: mix(clay, '#F4E7DA', 0.3) }) +
    disc(250, 596, 13, 9, { fill: INK }) +
    path('M192 640l-70 -30q-12 40 62 78Z', { fill: mix(clay, INK, 0.1) })
  );
};

const BRONZES = ['#9C7A3C', '#8A6A35', '#A9853F', '#75613A', '#7E7A4E'];

export const bell: Draw = (design, hand) => {
  const [shoulder, mouth] = [design.between(120, 150), design.between(185, 225)];
  const profile: Profile = [
    [350, shoulder * 0.55],
    [385, shoulder],
    [560, shoulder * 1.1],
    [700, mouth * 0.88],
    [770, mouth],
  ];
  const bronze = design.pick(BRONZES);
  const yoke =
    path('M340 352C330 280 370 250 400 250C430 250 470 280 460 352', { line: INK, width: 26 }) +
    path('M340 352C330 280 370 250 400 250C430 250 470 280 460 352', { line: bronze, width: 20 });
  const studs = [430, 462, 494]
    .flatMap((y) =>
      [-0.66, -0.33, 0, 0.33, 0.66].map((share) =>
        disc(400 + share * shoulder, y + (1 - share * share) * 20, 8, 8, {
          fill: mix(bronze, '#FFFFFF', 0.25),
          width: 1.6,
        }),
      ),
    )
    .join('');
  const rings = [410, 520, 640, 735].map((y) => ({
    y,
    draw: (r: number) => girdle(400, y, r * 0.99, { width: 3 }),
  }));
  const boss =
    disc(400, 640 + hand.between(0, 4) + 30, 34, 34, { fill: mix(bronze, '#FFFFFF', 0.2) }) +
    disc(400, 672, 16, 16, { width: 2 });
  return (
    shadow(400, 792, mouth * 1.2) +
    yoke +
    path(turnedBody(400, profile), { fill: bronze, width: 3 }) +
    path(
      curve([
        [400 - shoulder * 0.62, 420],
        [400 - shoulder * 0.7, 560],
        [400 - mouth * 0.62, 720],
      ]),
      { line: mix(bronze, '#FFFFFF', 0.45), width: 9, opacity: 0.5 },
    ) +
    rings.map(({ y, draw }) => draw(radiusAt(profile, y))).join('') +
    studs +
    boss +
    girdle(400, 770, mouth, { width: 5 })
  );
};

/** The three objects of the altar: a censer between two candle stands. */
export const censer: Draw = (design, hand) => {
  const bronze = design.pick(BRONZES);
  const bowl: Profile = [
    [520, 130],
    [545, 116],
    [610, 160],
    [680, 150],
    [715, 90],
  ];
  const legs = [-92, 0, 92]
    .map((x) =>
      path(`M${400 + x - 22} 690q-12 60 4 ${106 + (x === 0 ? 10 : 0)}h36q16 -50 4 -110Z`, {
        fill: mix(bronze, INK, 0.12),
        width: 3,
      }),
    )
    .join('');
  const ear = (side: number) =>
    path(`M${400 + side * 122} 530q${side * 64} -30 ${side * 40} -96`, { line: bronze, width: 17 });
  const lid = path('M286 520Q320 430 400 424Q480 430 514 520Q400 548 286 520Z', {
    fill: mix(bronze, '#FFFFFF', 0.12),
    width: 3,
  });
  const lion =
    path(`M366 428q-8 -54 26 -64q8 -28 34 -16q22 10 10 34q14 22 0 46Z`, {
      fill: mix(bronze, INK, 0.1),
      width: 3,
    }) + disc(418, 372, 4, 4, { fill: INK });
  const stand = (x: number) =>
    moved(
      x,
      0,
      1,
      path('M-46 812q46 18 92 0l-22 -52h-48Z', { fill: bronze, width: 3 }) +
        [740, 690, 640, 590]
          .map((y, i) => disc(0, y, 22 - i * 2, 26, { fill: mix(bronze, '#FFFFFF', 0.06 * i) }))
          .join('') +
        path('M-44 560h88l-18 26h-52Z', { fill: bronze }) +
        path(`M-12 558v${-120 + hand.between(-6, 6)}h24v124Z`, { fill: '#B3433A', width: 2 }),
    );
  return (
    shadow(400, 808, 190) +
    stand(150) +
    stand(650) +
    ear(-1) +
    ear(1) +
    legs +
    path(turnedBody(400, bowl), { fill: bronze, width: 3 }) +
    girdle(400, 600, 150, { width: 3 }) +
    waves(640, mix(bronze, '#FFFFFF', 0.4)).draw(140) +
    lid +
    lion
  );
};

/** A crane on the back of a tortoise, as before the altars of communal houses. */
export const crane: Draw = (design, hand) => {
  const bronze = design.pick(BRONZES);
  const neck =
    path(
      curve([
        [420, 520],
        [452, 440],
        [410, 360],
        [440 + hand.between(-8, 8), 262],
      ]),
      { line: INK, width: 32 },
    ) +
    path(
      curve([
        [420, 520],
        [452, 440],
        [410, 360],
        [440, 262],
      ]),
      { line: bronze, width: 26 },
    );
  const body = path(
    'M250 560C300 470 430 470 480 540C470 610 380 640 320 626C280 640 230 650 190 690C196 620 220 590 250 560Z',
    { fill: bronze, width: 3 },
  );
  const feathers = [0, 1, 2, 3].map((i) => path(`M${290 + i * 34} 540q30 30 20 66`, { width: 2 })).join('');
  const legs =
    stroke([360, 624], [366, 740], { line: mix(bronze, INK, 0.3), width: 11 }) +
    stroke([410, 610], [418, 740], { line: mix(bronze, INK, 0.3), width: 11 });
  const tortoise =
    path('M230 800q0 -70 164 -72q160 2 164 72q-160 30 -328 0Z', { fill: mix(bronze, INK, 0.15), width: 3 }) +
    path('M556 786q56 -30 74 4q-20 30 -70 20Z', { fill: mix(bronze, INK, 0.15), width: 3 }) +
    [290, 350, 410, 470].map((x) => path(`M${x} 748l20 26l-20 26`, { width: 2 })).join('');
  const head =
    disc(444, 254, 32, 25, { fill: bronze, width: 3 }) +
    path('M472 246l94 22l-96 8Z', { fill: mix(bronze, INK, 0.2) }) +
    disc(452, 248, 5, 5, { fill: INK });
  return shadow(400, 812, 210) + legs + tortoise + neck + body + feathers + head;
};

export const gingerJar: Draw = (design, hand) => {
  const lid = design.pick(['#B5482F', '#5B6F3A', '#7A4E80']);
  const profile: Profile = [
    [430, 140],
    [470, 168],
    [600, 190],
    [740, 182],
    [TABLE_TOP + 8, 160],
  ];
  const slices = Array.from({ length: 17 }, () =>
    disc(400 + hand.between(-128, 128), hand.between(540, 750), hand.between(24, 38), hand.between(12, 20), {
      fill: design.pick(['#EBC25E', '#E2AE48', '#F1D27E']),
      width: 1.6,
    }),
  ).join('');
  return (
    shadow(400, TABLE_TOP + 16, 210) +
    path(turnedBody(400, profile), { fill: '#F4EBCB', width: 3 }) +
    slices +
    path('M288 566H512V690H288Z', { fill: '#FBF7EF', width: 2 }) +
    stroke([312, 604], [488, 604], { width: 5, line: lid }) +
    stroke([330, 636], [470, 636], { width: 3 }) +
    stroke([350, 660], [450, 660], { width: 3 }) +
    path('M252 370Q400 340 548 370L528 446Q400 474 272 446Z', { fill: lid, width: 3 }) +
    path('M268 446q132 34 264 0', { line: '#E9D9A6', width: 8 })
  );
};

export const incenseBox: Draw = (design, hand) => {
  const wood = design.pick(['#7C4B2E', '#8B5A36', '#5F3A2A']);
  const cones = Array.from({ length: 9 }, (_, i) => {
    const [x, y] = [230 + (i % 5) * 84 + hand.between(-6, 6) + (i > 4 ? 40 : 0), i > 4 ? 640 : 600];
    return path(`M${x} ${y - 74}q34 60 26 84q-26 14 -52 0q-8 -24 26 -84Z`, {
      fill: mix(wood, '#C99A62', 0.55),
      width: 2,
    });
  }).join('');
  return (
    shadow(400, TABLE_TOP + 16, 290) +
    path('M150 560H650L620 640H180Z', { fill: mix(wood, INK, 0.4) }) +
    cones +
    path('M140 640H660V800H140Z', { fill: wood, width: 3 }) +
    path('M300 690h200v66h-200Z', { fill: '#F3E7CC', width: 2 }) +
    stroke([330, 714], [470, 714], { width: 4, line: '#8C2F27' }) +
    stroke([350, 736], [450, 736], { width: 2.5 }) +
    path(`M400 520q-30 -60 10 -110q36 -46 -4 -${110 + Math.round(hand.between(0, 20))}`, {
      line: '#8E857B',
      width: 4,
      opacity: 0.55,
    })
  );
};
