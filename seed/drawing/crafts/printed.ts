import { INK, box, curve, disc, mix, moved, path, stroke, turned, type Chance } from '../pen.ts';
import { shadow, type Draw } from '../sheet.ts';
import { blossom, lotus } from './blossoms.ts';

/** Colours made at Sình from leaves, seeds, ash and brick. */
const SINH = ['#D9772E', '#C23B3A', '#3D7A66', '#D8A92E', '#7A4A86', '#3F6EA0'];

/** A dó sheet on the wall with a key block's frame; colours sit a little beside the black, as by hand. */
const sheet = (inner: string, hand: Chance) =>
  turned(
    hand.between(-1.2, 1.2),
    400,
    520,
    box(150, 150, 500, 690, { fill: '#F8F1DF', width: 2 }) +
      box(178, 178, 444, 634, { width: 5 }) +
      box(188, 188, 424, 614, { width: 1.6 }) +
      inner,
  );

const cloud = (x: number, y: number, colour: string) =>
  path(`M${x} ${y}q20 -34 46 -12q22 -30 46 2q32 -4 26 24h-116q-22 -4 -2 -14Z`, { fill: colour, width: 3 });

/** A musician of the eight-tones set, seen from the front with a moon lute, a drum or a flute. */
export const musician: Draw = (design, hand) => {
  const [robe, sash] = [design.pick(SINH), design.pick(SINH)];
  const instrument = design.pick([
    disc(400, 560, 66, 66, { fill: '#D8A92E', width: 4 }) +
      disc(400, 560, 44, 44, { width: 2 }) +
      path('M448 520L560 410', { width: 15 }),
    path('M336 520H464L448 620H352Z', { fill: '#C23B3A', width: 4 }) +
      disc(400, 520, 64, 20, { fill: '#F3E3C2', width: 4 }),
    stroke([290, 520], [560, 470], { width: 15, line: INK }) +
      stroke([292, 520], [556, 471], { width: 8, line: '#D8A92E' }),
  ]);
  return sheet(
    cloud(210, 260, design.pick(SINH)) +
      cloud(470, 240, design.pick(SINH)) +
      path('M300 440Q400 400 500 440L560 740Q400 790 240 740Z', { fill: robe, width: 4.5 }) +
      path('M400 430V760M330 560Q300 660 286 742M470 560Q500 660 514 742', { width: 3 }) +
      path(`M300 440q-60 60 ${hand.between(-4, 4)} 130q44 10 70 -16M500 440q60 60 0 130q-44 10 -70 -16`, {
        fill: robe,
        width: 4.5,
      }) +
      path('M318 470Q400 510 482 470L476 504Q400 540 324 504Z', { fill: sash, width: 3 }) +
      disc(400, 366, 56, 64, { fill: '#F6E2C8', width: 4.5 }) +
      path('M340 350Q346 286 400 284Q454 286 460 350Q400 316 340 350Z', { fill: INK }) +
      disc(400, 282, 22, 20, { fill: INK }) +
      path('M374 372q10 -8 20 0M408 372q10 -8 20 0M392 404q10 8 20 0M400 376q-6 14 2 16', { width: 3 }) +
      instrument +
      path('M200 770Q300 750 400 772T600 768', { width: 3 }),
    hand,
  );
};

/** Two wrestlers, for the village's contest on the tenth day of the first month. */
export const wrestlers: Draw = (design, hand) => {
  const [left, right] = [design.pick(SINH), design.pick(SINH)];
  const man = (flip: number, cloth: string) =>
    `<g transform="translate(400 0) scale(${flip} 1)">` +
    path(
      'M-14 420Q-110 400 -130 500Q-140 580 -110 640L-170 730H-110L-60 650L-30 730H30L0 620Q30 520 -14 420Z',
      { fill: '#EBC9A0', width: 4.5 },
    ) +
    path('M-128 580Q-60 620 2 590L10 660Q-60 690 -120 648Z', { fill: cloth, width: 4 }) +
    path('M-60 440Q20 400 96 470', { line: INK, width: 40 }) +
    path('M-60 440Q20 400 96 470', { line: '#EBC9A0', width: 32 }) +
    disc(-56, 366, 46, 50, { fill: '#EBC9A0', width: 4.5 }) +
    path('M-100 352Q-90 310 -50 312Q-14 318 -12 350Q-56 330 -100 352Z', { fill: INK }) +
    path('M-40 372h12M-34 392q8 4 14 -2', { width: 3 }) +
    '</g>';
  const drum =
    path('M356 232H444L432 300H368Z', { fill: design.pick(SINH), width: 4 }) +
    disc(400, 232, 44, 14, { fill: '#F3E3C2', width: 4 });
  return sheet(
    drum +
      cloud(210, 250, design.pick(SINH)) +
      cloud(470, 262, design.pick(SINH)) +
      man(1, left) +
      man(-1, right) +
      path(`M196 ${752 + hand.between(-4, 4)}Q400 724 604 752`, { width: 4 }),
    hand,
  );
};

const BEASTS = ['buffalo', 'rooster', 'fish'] as const;

export const beastPrint: Draw = (design, hand) => {
  const [first, second] = [design.pick(SINH), design.pick(SINH)];
  const beasts: Record<(typeof BEASTS)[number], string> = {
    buffalo:
      path(
        'M220 600Q220 480 340 470H470Q540 470 560 520Q610 510 610 560Q600 620 540 610Q530 640 500 640V730H450V660H320V730H270V650Q226 650 220 600Z',
        { fill: first, width: 4.5 },
      ) +
      path('M556 516q-20 -60 30 -84M586 520q40 -40 70 -20', { width: 10 }) +
      disc(580, 550, 6, 6, { fill: INK }) +
      path('M222 560q-40 40 -20 100', { width: 6 }) +
      path('M330 500q40 40 100 10M350 560q40 30 90 6', { width: 3 }),
    rooster:
      path(
        'M260 560Q300 460 400 500Q440 420 460 350Q500 330 520 370Q520 470 480 560Q440 660 360 650Q280 640 260 560Z',
        { fill: first, width: 4.5 },
      ) +
      path('M266 570Q180 540 190 420Q240 440 262 500Q240 400 300 380Q320 450 310 520', {
        fill: second,
        width: 4.5,
      }) +
      path('M462 344q6 -40 26 -20q10 -34 28 -6q24 -10 18 30Z', { fill: '#C23B3A', width: 4 }) +
      path('M520 372l44 12l-40 18Z', { fill: '#D8A92E', width: 3.5 }) +
      disc(494, 370, 6, 6, { fill: INK }) +
      path('M360 650v90m0 0l-30 20m30 -20l30 20M410 640v96m0 0l-30 20m30 -20l30 20', { width: 6 }) +
      path('M330 540q40 50 110 10q-30 70 -100 40', { fill: second, width: 3.5 }),
    fish:
      path('M210 520Q330 380 480 470Q540 430 600 420Q570 500 600 590Q540 570 480 550Q330 640 210 520Z', {
        fill: first,
        width: 4.5,
      }) +
      disc(272, 504, 10, 10, { fill: '#FFFFFF', width: 4 }) +
      path('M320 450q30 70 0 130', { width: 4 }) +
      [350, 390, 430].map((x) => path(`M${x} 468q26 50 0 104`, { width: 2.6 })).join('') +
      path('M350 444q50 -60 110 10Z', { fill: second, width: 4 }) +
      moved(400, 760, 0.5, lotus(190, second, 3)) +
      path('M200 690q50 -24 100 0t100 0t100 0t100 0', { width: 3 }),
  };
  return sheet(
    cloud(220, 270, second) +
      cloud(450, 250, second) +
      beasts[design.pick(BEASTS)] +
      path(`M200 ${764 + hand.between(-3, 3)}Q400 744 600 764`, { width: 3 }),
    hand,
  );
};

/** A pair of red paper hangings: gilt roundels between clouds, as printed before the brush adds the words. */
export const couplets: Draw = (design, hand) => {
  const ground = design.pick(['#B8392F', '#A8322E', '#C2532E']);
  const gold = design.pick(['#E7C46A', '#F0DCA6']);
  const petals = design.pick([6, 8, 12]);
  const roundel = (x: number, y: number) =>
    disc(x, y, 62, 62, { line: gold, width: 4 }) +
    disc(x, y, 52, 52, { line: gold, width: 1.6 }) +
    moved(x, y, 0.78, blossom(petals, 58, gold, ground));
  const scroll = (x: number, y: number) =>
    path(`M${x - 52} ${y}q16 -26 34 -8q18 -20 36 0q18 -18 34 8`, { line: gold, width: 4 });
  const hanging = (x: number) =>
    turned(
      hand.between(-0.8, 0.8),
      x,
      140,
      box(x - 118, 130, 236, 16, { fill: '#6B4A2E', width: 3 }, 8) +
        box(x - 104, 146, 208, 700, { fill: ground, width: 3 }) +
        box(x - 90, 162, 180, 668, { line: gold, width: 3 }) +
        [260, 420, 580, 740].map((y) => roundel(x, y)).join('') +
        [344, 504, 664].map((y) => scroll(x, y)).join('') +
        box(x - 112, 842, 224, 16, { fill: '#6B4A2E', width: 3 }, 8),
    );
  return hanging(240) + hanging(560);
};

const SILKS = ['#F4EEE2', '#EFE3D0', '#E8EDE6', '#F2E2DC'];

export const embroideryPanel: Draw = (design, hand) => {
  const thread = design.pick(['#C4475A', '#7E5AA6', '#D98C3F', '#3E7C74', '#D46A8C']);
  const branch = path(`M230 720Q${300 + hand.between(-10, 10)} 560 420 520T590 300`, {
    line: '#6B4F38',
    width: 9,
  });
  const flowers = [
    [300, 600],
    [420, 520],
    [500, 430],
    [580, 320],
    [470, 610],
    [370, 440],
  ]
    .map(([x, y]) =>
      moved(
        x! + hand.between(-6, 6),
        y!,
        design.between(0.6, 1),
        blossom(design.pick([5, 6, 8]), 56, thread, '#E9C46A'),
      ),
    )
    .join('');
  const bird = moved(
    330,
    330,
    1,
    path('M0 0Q50 -60 110 -16Q130 -20 146 -8L112 2Q100 50 40 40Q0 60 -60 70Q-30 30 0 0Z', {
      fill: '#3F6E8C',
    }) +
      path('M26 6q30 30 64 4', { width: 2 }) +
      disc(116, -10, 4, 4, { fill: INK }),
  );
  const stitches = Array.from({ length: 34 }, () => {
    const [x, y] = [hand.between(220, 580), hand.between(250, 760)];
    return stroke([x, y], [x + 9, y - 4], { line: thread, width: 1.6, opacity: 0.5 });
  }).join('');
  return (
    box(130, 140, 540, 720, { fill: design.pick(['#6B4A2E', '#4A3628', '#84603A']), width: 3 }, 4) +
    box(168, 178, 464, 644, { fill: '#FBF7EF', width: 2 }) +
    box(200, 212, 400, 576, { fill: design.pick(SILKS), width: 2 }) +
    stitches +
    branch +
    flowers +
    bird
  );
};

export const embroideryHoop: Draw = (design, hand) => {
  const thread = design.pick(['#D46A8C', '#C4475A', '#7E5AA6', '#D98C3F']);
  return (
    shadow(400, 812, 180) +
    box(370, 230, 60, 40, { fill: '#8B6A42', width: 3 }, 6) +
    disc(400, 540, 270, 270, { fill: '#B98F4E', width: 3 }) +
    disc(400, 540, 246, 246, { fill: design.pick(SILKS), width: 3 }) +
    path('M400 720Q390 640 400 560', { line: '#4E7A4A', width: 7 }) +
    moved(400, 590, 1, lotus(design.between(165, 190), thread, 4)) +
    turned(
      hand.between(-8, 8),
      400,
      700,
      path('M400 690q-110 -30 -160 20q80 50 160 -4M404 700q100 -40 150 6q-70 54 -150 0', { fill: '#7F9F63' }),
    )
  );
};

export const embroideredScarf: Draw = (design, hand) => {
  const silk = design.pick(['#7E5AA6', '#3E7C74', '#B5564E', '#C98A4B', '#5B6FA8']);
  const drop = hand.between(-14, 14);
  return (
    path('M140 210H660', { line: '#8B6A42', width: 18 }) +
    path(`M250 206Q240 500 ${210 + drop} 830H400Q410 500 400 206Z`, { fill: silk, width: 3 }) +
    path(`M400 206Q430 460 ${420 + drop} 700H560Q560 420 550 206Z`, {
      fill: mix(silk, '#FFFFFF', 0.18),
      width: 3,
    }) +
    path(`M320 220Q316 520 300 820M480 220Q496 460 490 690`, { width: 1.4, opacity: 0.4 }) +
    [
      [300, 740, 0.8],
      [360, 660, 0.55],
      [280, 640, 0.5],
      [490, 620, 0.6],
    ]
      .map(([x, y, s]) => moved(x! + drop / 2, y!, s!, blossom(6, 62, mix(silk, '#FFF3DE', 0.75), '#E9C46A')))
      .join('')
  );
};

export const aoDai: Draw = (design, hand, colour) => {
  const silk =
    colour ?? design.pick(['#6D3B7E', '#B3564F', '#2F6B74', '#C48A2E', '#E6D7C4', '#3F4E86', '#8A3A55']);
  const trousers = mix(silk, '#FFFFFF', 0.75);
  const sway = hand.between(-16, 16);
  const sleeve = (side: number) =>
    path(
      `M${400 + side * 74} 300Q${400 + side * 150} 340 ${400 + side * 196} 560L${400 + side * 146} 574Q${400 + side * 110} 440 ${400 + side * 74} 420Z`,
      { fill: silk, width: 3 },
    );
  const flower = (x: number, y: number, s: number) =>
    moved(x, y, s, blossom(8, 62, mix(silk, '#FFF3DE', 0.7), '#E9C46A'));
  return (
    path('M250 240H550M400 240V196q0 -24 22 -24', { line: '#8B6A42', width: 9 }) +
    path(`M330 560L300 890H392L400 640L408 890H500L470 560Z`, { fill: trousers, width: 3 }) +
    sleeve(-1) +
    sleeve(1) +
    path(
      `M366 252Q400 268 434 252L474 300Q486 400 462 500Q500 660 ${520 + sway} 860Q400 890 ${280 + sway} 860Q300 660 338 500Q314 400 326 300Z`,
      { fill: silk, width: 3 },
    ) +
    path('M366 252Q400 226 434 252Q400 276 366 252Z', { fill: mix(silk, INK, 0.3), width: 3 }) +
    path('M430 262Q470 320 468 420', { width: 2 }) +
    [
      [446, 282],
      [462, 330],
      [468, 380],
    ]
      .map(([x, y]) => disc(x!, y!, 5, 5, { fill: '#E9C46A', width: 1.6 }))
      .join('') +
    flower(360 + sway / 2, 780, 0.9) +
    flower(430 + sway / 2, 700, 0.65) +
    flower(350, 640, 0.5) +
    path(
      curve([
        [350, 840],
        [400, 720],
        [380, 600],
        [400, 520],
      ]),
      { line: mix(silk, '#FFF3DE', 0.55), width: 3 },
    )
  );
};

/** Three figures on one base: two lords and a lady, gilded or dyed. */
export const kitchenGods: Draw = (design, hand) => {
  const dyes = [
    design.pick(['#C23B3A', '#B5482F']),
    design.pick(['#D8A92E', '#C98A2E']),
    design.pick(['#3D7A66', '#3F5E8C']),
  ];
  const god = (x: number, dye: string, tall: number) =>
    path(`M${x - 74} 760Q${x - 84} ${600 - tall} ${x} ${560 - tall}Q${x + 84} ${600 - tall} ${x + 74} 760Z`, {
      fill: dye,
      width: 3,
    }) +
    path(`M${x - 40} ${650 - tall}Q${x} ${690 - tall} ${x + 40} ${650 - tall}M${x} ${690 - tall}V750`, {
      width: 2.4,
    }) +
    disc(x, 530 - tall, 42, 46, { fill: '#E2A878', width: 3 }) +
    path(
      `M${x - 50} ${506 - tall}Q${x} ${436 - tall} ${x + 50} ${506 - tall}L${x + 76 + hand.between(-4, 4)} ${496 - tall}L${x + 50} ${520 - tall}Q${x} ${492 - tall} ${x - 50} ${520 - tall}L${x - 76} ${496 - tall}Z`,
      { fill: INK },
    ) +
    path(`M${x - 16} ${530 - tall}h8M${x + 10} ${530 - tall}h8M${x - 8} ${552 - tall}q8 6 16 0`, {
      width: 3,
    });
  return (
    shadow(400, 806, 280) +
    god(240, dyes[0]!, 0) +
    god(560, dyes[2]!, 0) +
    god(400, dyes[1]!, 50) +
    path('M140 756H660L640 806H160Z', { fill: '#8A5236', width: 3 }) +
    stroke([170, 780], [630, 780], { line: '#E7C46A', width: 4 })
  );
};
