import { INK, PAPERS, TABLES, box, chanceOf, disc, stroke, type Chance } from './pen.ts';

/** Draws by chance: `design` of its form, `hand` of the unevenness; `colour` is the one that the product's title names. */
export type Draw = (design: Chance, hand: Chance, colour?: string) => string;

export interface Figure {
  draw: Draw;
  /** On a wall; else it stands on a table. */
  hung: boolean;
}

const WIDTH = 800;
const HEIGHT = 1000;
/** Where things stand. */
export const TABLE_TOP = 790;

/** A soft flat shadow under something that stands on the table. */
export const shadow = (x: number, y: number, rx: number, ry = rx * 0.13) =>
  disc(x, y, rx, ry, { fill: INK, line: 'none', opacity: 0.13 });

/** One sheet of the sketchbook, 4:5. Hung things (prints, cloth) have a wall behind them and no table. */
export function sheetOf({ draw, hung }: Figure, seed: number, colour?: string): string {
  const design = chanceOf(seed * 7919 + 17);
  const hand = chanceOf(seed * 104_729 + 36);
  const tone = design.whole(0, PAPERS.length - 1);
  const ground = hung
    ? stroke([0, 930], [WIDTH, 930], { line: TABLES[tone]!, width: 6 })
    : box(0, TABLE_TOP - 60, WIDTH, HEIGHT, { fill: TABLES[tone]!, line: 'none' }) +
      stroke([0, TABLE_TOP - 60], [WIDTH, TABLE_TOP - 60], { width: 1.5, opacity: 0.35 });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
    box(0, 0, WIDTH, HEIGHT, { fill: PAPERS[tone]!, line: 'none' }) +
    ground +
    draw(design, hand, colour) +
    '</svg>'
  );
}
