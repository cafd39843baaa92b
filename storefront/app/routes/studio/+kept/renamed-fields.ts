/** What the fields of a piece's form were called in the first edition of this shelf. */
const names: Readonly<Record<string, string>> = {
  craftSlug: '/craftSlug',
  titleVi: '/title/vi',
  titleEn: '/title/en',
  materialsVi: '/materials/vi',
  materialsEn: '/materials/en',
  techniqueVi: '/technique/vi',
  techniqueEn: '/technique/en',
  lengthCm: '/dimensionsMm/length',
  widthCm: '/dimensionsMm/width',
  heightCm: '/dimensionsMm/height',
  weightGrams: '/weightGrams',
  madeOn: '/madeOn',
  price: '/price',
};

/** The fields of a piece kept by an older page, under the names they have now. */
export function renamedFields(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, typed]) => [names[name] ?? name, typed]));
}
