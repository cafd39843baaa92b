import { INK, curve, disc, mix, moved, path, stroke, turned } from '../pen.ts';
import { TABLE_TOP, shadow, type Draw } from '../sheet.ts';

/** A flower seen from the front, around the origin. */
export function blossom(petals: number, radius: number, colour: string, heart: string): string {
  const petal = path(
    `M0 0Q${radius * 0.5} ${-radius * 0.5} 0 ${-radius}Q${-radius * 0.5} ${-radius * 0.5} 0 0Z`,
    {
      fill: colour,
      width: 2.2,
    },
  );
  const ring = Array.from({ length: petals }, (_, i) => turned((360 / petals) * i, 0, 0, petal)).join('');
  return ring + disc(0, 0, radius * 0.24, radius * 0.24, { fill: heart, width: 2 });
}

/** A lotus from the side, its foot at the origin: petals layered from the back to the front. */
export function lotus(size: number, colour: string, rows: number): string {
  const petal = (turn: number, length: number, tint: string) =>
    turned(
      turn,
      0,
      0,
      path(
        `M0 0C${length * 0.34} ${-length * 0.3} ${length * 0.26} ${-length * 0.8} 0 ${-length}C${-length * 0.26} ${-length * 0.8} ${-length * 0.34} ${-length * 0.3} 0 0Z`,
        { fill: tint, width: 2.2 },
      ),
    );
  const vein = (turn: number, length: number) =>
    turned(
      turn,
      0,
      0,
      stroke([0, -length * 0.3], [0, -length * 0.86], { line: mix(colour, INK, 0.35), width: 1.2 }),
    );
  return Array.from({ length: rows }, (_, row) => {
    const spread = 78 - row * (52 / rows);
    const length = size * (0.82 + 0.2 * (row % 2) - row * 0.07);
    const tint = mix(colour, '#FFFFFF', 0.34 - row * 0.09 < 0 ? 0 : 0.34 - row * 0.09);
    const count = 5 - (row % 2);
    return Array.from({ length: count }, (_, i) => {
      const turn = -spread + ((2 * spread) / (count - 1)) * i;
      return petal(turn, length, tint) + vein(turn, length);
    }).join('');
  }).join('');
}

const DYES = ['#D2436B', '#E07B39', '#C0392F', '#8B4FA3', '#E0B03A', '#3F8F86'];
const stem = (x: number, y: number, foot: number, bow: number) =>
  path(
    curve([
      [x, y],
      [x + bow, (y + foot) / 2],
      [400, foot],
    ]),
    { line: '#7A8F4C', width: 6 },
  );
const leaf = (x: number, y: number, turn: number, size: number) =>
  turned(turn, x, y, moved(x, y, size, path('M0 0Q34 -26 80 -4Q40 26 0 0Z', { fill: '#7F9F63', width: 2 })));

export const paperLotus: Draw = (design, hand, named) => {
  const colour = named ?? design.pick(['#DE6C8E', '#E3A0B4', '#D9525F', '#E8B74A', '#F0E2E4']);
  return (
    shadow(400, TABLE_TOP + 20, 130) +
    stem(400, 520, TABLE_TOP + 10, hand.between(-26, 26)) +
    leaf(404, 690, hand.between(-40, -12), 1.5) +
    leaf(396, 730, hand.between(190, 214), 1.3) +
    moved(400, 545, 1, lotus(design.between(255, 285), colour, 4)) +
    disc(400, 548, 46, 18, { fill: '#8BA35C' })
  );
};

/** The altar pair: layered discs of dyed paper on bamboo stems. */
export const altarFlowers: Draw = (design, hand) => {
  const dyes = [design.pick(DYES), design.pick(DYES), design.pick(DYES)];
  const branch = (x: number) =>
    [0, 1, 2, 3]
      .map((level) => {
        const [px, py] = [x + hand.between(-34, 34) * (level ? 1 : 0.2), 300 + level * 108];
        return (
          stroke([x, TABLE_TOP - 10], [px, py], { line: '#B59A5B', width: 5 }) +
          moved(
            px,
            py,
            1,
            blossom(10 + level * 2, 74 - level * 5, dyes[level % 3]!, '#EBCB5C') +
              blossom(8, 40, mix(dyes[level % 3]!, '#FFFFFF', 0.35), '#EBCB5C'),
          )
        );
      })
      .join('');
  const vase = (x: number) => path(`M${x - 34} ${TABLE_TOP - 70}h68l-10 96h-48Z`, { fill: '#B8683F' });
  return (
    shadow(270, TABLE_TOP + 26, 70) +
    shadow(530, TABLE_TOP + 26, 70) +
    branch(270) +
    branch(530) +
    vase(270) +
    vase(530)
  );
};

export const bouquet: Draw = (design, hand) => {
  const count = design.whole(6, 9);
  const flowers = Array.from({ length: count }, (_, i) => {
    const turn = -62 + (124 / (count - 1)) * i + hand.between(-5, 5);
    const reach = design.between(250, 400);
    const [x, y] = [
      400 + Math.sin((turn * Math.PI) / 180) * reach,
      700 - Math.cos((turn * Math.PI) / 180) * reach,
    ];
    const dye = design.pick(DYES);
    return {
      y,
      svg: stroke([400, 720], [x, y], { line: '#7A8F4C', width: 5 }),
      head: moved(
        x,
        y,
        1,
        blossom(design.whole(7, 12), design.between(58, 82), dye, '#F0D779') +
          blossom(7, 32, mix(dye, '#FFFFFF', 0.4), '#F0D779'),
      ),
    };
  });
  const pot =
    path('M300 660H500L470 812H330Z', { fill: design.pick(['#A9623F', '#4C6A78', '#7C5A86']), width: 3 }) +
    stroke([296, 686], [504, 686], { width: 2 });
  return (
    shadow(400, TABLE_TOP + 26, 150) +
    flowers.map((f) => f.svg).join('') +
    [...flowers]
      .sort((a, b) => a.y - b.y)
      .map((f) => f.head)
      .join('') +
    pot
  );
};
