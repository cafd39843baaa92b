import { INK, box, curve, disc, mix, moved, path, stroke, turned, type Chance } from '../pen.ts';
import { TABLE_TOP, shadow, type Draw } from '../sheet.ts';
import { blossom, lotus } from './blossoms.ts';

const WOODS = ['#8A5A36', '#6F4429', '#A06C40', '#5B3A28'];

const grain = (x: number, y: number, w: number, h: number, hand: Chance) =>
  Array.from({ length: 6 }, (_, i) =>
    path(`M${x} ${y + (h / 7) * (i + 1)}q${w / 4} ${hand.between(-12, 12)} ${w / 2} 0t${w / 2} 0`, {
      width: 1.3,
      opacity: 0.35,
    }),
  ).join('');

export const carvedBox: Draw = (design, hand) => {
  const wood = design.pick(WOODS);
  const pale = mix(wood, '#F1DDB8', 0.4);
  return (
    shadow(400, 812, 300) +
    path('M120 560L200 470H640L680 560Z', { fill: mix(wood, '#FFFFFF', 0.1), width: 3 }) +
    grain(210, 480, 420, 70, hand) +
    box(120, 560, 560, 240, { fill: wood, width: 3 }) +
    grain(130, 570, 540, 220, hand) +
    box(150, 590, 500, 180, { line: pale, width: 4 }) +
    moved(400, 730, 1, lotus(118, pale, 3)) +
    [220, 580].map((x) => moved(x, 680, 0.8, blossom(design.pick([6, 8]), 58, pale, wood))).join('') +
    box(376, 540, 48, 46, { fill: '#B08A3E', width: 3 }, 4) +
    disc(400, 564, 7, 7, { fill: INK })
  );
};

export const relief: Draw = (design, hand) => {
  const wood = design.pick(WOODS);
  const [pale, deep] = [mix(wood, '#F1DDB8', 0.35), mix(wood, INK, 0.3)];
  const mountains = path(
    `M200 560Q290 ${400 + hand.between(-14, 14)} 370 520Q450 380 ${520 + hand.between(-10, 10)} 500Q560 460 600 540V640H200Z`,
    { fill: pale, width: 3 },
  );
  const water = [660, 690, 720, 750]
    .map((y) => path(`M210 ${y}q48 -22 95 0t95 0t95 0t95 0`, { line: pale, width: 4 }))
    .join('');
  const boat =
    path('M330 690Q400 730 480 686L462 716Q400 744 346 716Z', { fill: pale, width: 3 }) +
    path('M372 690Q404 650 440 688Z', { fill: wood, width: 3 });
  const pine =
    path('M250 660Q240 520 270 400', { line: deep, width: 16 }) +
    [
      [270, 390],
      [226, 440],
      [310, 440],
      [250, 490],
    ]
      .map(([x, y]) => path(`M${x! - 54} ${y}q54 -60 108 0q-54 26 -108 0Z`, { fill: pale, width: 2.6 }))
      .join('');
  return (
    box(130, 190, 540, 640, { fill: deep, width: 3 }, 8) +
    box(170, 230, 460, 560, { fill: wood, width: 3 }) +
    grain(176, 240, 448, 540, hand) +
    disc(520, 330, 46, 46, { fill: pale, width: 3 }) +
    mountains +
    water +
    boat +
    pine
  );
};

const STEELS = ['#8B9196', '#767C80', '#9AA0A3'];

export const knife: Draw = (design, hand) => {
  const steel = design.pick(STEELS);
  const wood = design.pick(WOODS);
  const belly = design.between(70, 130);
  return turned(
    -28 + hand.between(-4, 4),
    400,
    560,
    path(`M70 530H500V600Q380 ${610 + belly} 200 ${590 + belly * 0.5}Q90 ${570} 70 530Z`, {
      fill: steel,
      width: 3,
    }) +
      path(`M96 552Q220 ${600 + belly * 0.5} 500 586`, { line: '#E6EAEC', width: 5 }) +
      Array.from({ length: 9 }, (_, i) =>
        disc(130 + i * 40 + hand.between(-8, 8), 546 + hand.between(-6, 6), 7, 4, {
          line: mix(steel, INK, 0.4),
          width: 1.4,
        }),
      ).join('') +
      box(496, 526, 26, 78, { fill: '#B08A3E', width: 3 }, 3) +
      path('M522 534Q640 510 730 548Q742 572 728 594Q640 610 522 598Z', { fill: wood, width: 3 }) +
      path('M540 560Q630 546 720 568', { width: 1.4, opacity: 0.5 }) +
      disc(580, 566, 6, 6, { fill: '#B08A3E' }) +
      disc(660, 568, 6, 6, { fill: '#B08A3E' }),
  );
};

export const sickle: Draw = (design, hand) => {
  const steel = design.pick(STEELS);
  return turned(
    hand.between(-6, 6),
    400,
    560,
    path('M400 640C200 600 140 380 330 270Q430 220 560 270Q400 290 350 380Q310 500 440 590Z', {
      fill: steel,
      width: 3,
    }) +
      path('M420 600C280 540 260 380 380 310', { line: '#E6EAEC', width: 5 }) +
      box(392, 590, 64, 40, { fill: '#B08A3E', width: 3 }, 4) +
      path('M398 628H450L462 840Q424 862 388 840Z', { fill: design.pick(WOODS), width: 3 }) +
      stroke([424, 650], [424, 830], { width: 1.4, opacity: 0.5 }),
  );
};

const ENAMELS = ['#2F6FA0', '#2E8C84', '#C7453E', '#D9A63A', '#7A4C9A', '#3F9A5C', '#EADFC8'];

/** Pháp lam: enamel fields on copper, ringed from the heart outwards. */
export const enamelPlate: Draw = (design, hand) => {
  const [a, b, c] = [design.pick(ENAMELS), design.pick(ENAMELS), design.pick(ENAMELS)];
  const petals = design.pick([8, 10, 12]);
  const scrolls = Array.from({ length: petals }, (_, i) =>
    turned(
      (360 / petals) * i,
      400,
      500,
      path('M400 290q-30 -26 -6 -44q26 -4 20 22', { line: '#E8C96A', width: 4 }) +
        disc(400, 318, 10, 10, { fill: c, width: 2 }),
    ),
  ).join('');
  return (
    path('M230 800L300 700H500L570 800Z', { fill: '#6B4A2E', width: 3 }) +
    disc(400, 500, 292, 292, { fill: '#B8793E', width: 3 }) +
    disc(400, 500, 276, 276, { fill: a, line: '#E8C96A', width: 4 }) +
    scrolls +
    disc(400, 500, 168, 168, { fill: b, line: '#E8C96A', width: 5 }) +
    turned(
      hand.between(0, 30),
      400,
      500,
      moved(
        400,
        500,
        1,
        blossom(petals, 150, mix(c, '#FFFFFF', 0.25), '#E8C96A') + blossom(petals, 86, a, '#E8C96A'),
      ),
    )
  );
};

export const enamelJewel: Draw = (design, hand) => {
  const [a, b] = [design.pick(ENAMELS), design.pick(ENAMELS)];
  const chain = path(
    curve([
      [230, 150],
      [280, 380],
      [400, 470],
      [520, 380],
      [570, 150],
    ]),
    { line: '#B8793E', width: 5, dash: '3 9' },
  );
  return (
    chain +
    disc(400, 486, 18, 18, { line: '#B8793E', width: 6 }) +
    path('M400 500Q540 600 500 720Q460 800 400 820Q340 800 300 720Q260 600 400 500Z', {
      fill: '#B8793E',
      width: 3,
    }) +
    path('M400 524Q516 610 482 712Q450 780 400 796Q350 780 318 712Q284 610 400 524Z', {
      fill: a,
      line: '#E8C96A',
      width: 4,
    }) +
    turned(
      hand.between(-10, 10),
      400,
      690,
      moved(400, 690, 1, blossom(design.pick([6, 8]), 78, mix(b, '#FFFFFF', 0.2), '#E8C96A')),
    )
  );
};

/** Bundles of dyed incense opened like flowers, as they dry along the road of Thủy Xuân. */
export const incenseBundle: Draw = (design, hand) => {
  const dyes = [
    design.pick(['#B3372F', '#C8553D']),
    design.pick(['#7A3E8C', '#3E6EA0']),
    design.pick(['#D9A02F', '#3F8F5F']),
  ];
  const fan = (x: number, foot: number, dye: string, count: number, length: number) =>
    Array.from({ length: count }, (_, i) => {
      const turn = -44 + (88 / (count - 1)) * i + hand.between(-1.5, 1.5);
      return turned(
        turn,
        x,
        foot,
        stroke([x, foot], [x, foot - length], { line: '#C9A66A', width: 3 }) +
          stroke([x, foot - length * 0.34], [x, foot - length], {
            line: i % 2 ? dye : mix(dye, '#FFFFFF', 0.18),
            width: 6,
          }),
      );
    }).join('') +
    path(`M${x - 26} ${foot - 46}h52v34h-52Z`, { fill: '#F3E7CC', width: 2.4 }) +
    stroke([x, foot], [x - 16, foot + 46], { line: dye, width: 6 }) +
    stroke([x, foot], [x + 14, foot + 50], { line: dye, width: 6 }) +
    stroke([x, foot - 10], [x, foot + 54], { line: dye, width: 6 });
  return (
    shadow(400, TABLE_TOP + 26, 200) +
    fan(290, 700, dyes[1]!, 25, 330) +
    fan(520, 690, dyes[2]!, 25, 320) +
    fan(400, 760, dyes[0]!, 33, 400)
  );
};
