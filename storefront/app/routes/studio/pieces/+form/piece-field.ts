/** The fields of a piece's form, each named by the JSON pointer of what it fills in the request. */
export const pieceFields = [
  '/craftSlug',
  '/title/vi',
  '/title/en',
  '/materials/vi',
  '/materials/en',
  '/technique/vi',
  '/technique/en',
  '/dimensionsMm/length',
  '/dimensionsMm/width',
  '/dimensionsMm/height',
  '/weightGrams',
  '/madeOn',
  '/price',
] as const;
export type PieceField = (typeof pieceFields)[number];

/** What stands in each field of the form, as a person would have typed it. */
export type FilledForm = Partial<Record<PieceField, string>>;
