import { INK, PAPERS, TABLES, box, chanceOf, disc, stroke, type Chance } from './pen.ts';

/** What a figure is given: `design` is the same for all pieces of a product, `hand`
 * differs from piece to piece, `colour` is the one that the product's title names. */
export type Figure = (design: Chance, hand: Chance, colour?: string) => string;

export const WIDTH = 800;
export const HEIGHT = 1000;
/** Where things stand. */
export const TABLE_TOP = 790;

/** A soft flat shadow under something that stands on the table. */
export const shadow = (x: number, y: number, rx: number, ry = rx * 0.13) =>
  disc(x, y, rx, ry, { fill: INK, line: 'none', opacity: 0.13 });

/** One sheet of the sketchbook, 4:5. Hung things (prints, cloth) have a wall behind them and no table. */
export function sheetOf(
  figure: Figure,
  hung: boolean,
  productSeed: number,
  pieceSeed: number,
  colour?: string,
): string {
  const design = chanceOf(productSeed * 7919 + 17);
  const hand = chanceOf(productSeed * 104_729 + pieceSeed * 31 + 5);
  const tone = design.whole(0, PAPERS.length - 1);
  const ground = hung
    ? stroke([0, 930], [WIDTH, 930], { line: TABLES[tone]!, width: 6 })
    : box(0, TABLE_TOP - 60, WIDTH, HEIGHT, { fill: TABLES[tone]!, line: 'none' }) +
      stroke([0, TABLE_TOP - 60], [WIDTH, TABLE_TOP - 60], { width: 1.5, opacity: 0.35 });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
    box(0, 0, WIDTH, HEIGHT, { fill: PAPERS[tone]!, line: 'none' }) +
    ground +
    figure(design, hand, colour) +
    '</svg>'
  );
}
