/**
 * The villages' seals as drawing data, for the pages and the printed labels alike. One mark per craft, drawn from what the hand makes: lines in a 64 × 64 field, cut into the seal's face. `lines` are
 * stroked, `solids` filled.
 */
export interface CraftMark {
  lines: string;
  solids?: string;
}

export const craftMarks: Readonly<Record<string, CraftMark>> = {
  // A cone, its ribs, two of its sixteen rings.
  'conical-hats': {
    lines:
      'M32 14 9 43q23 9 46 0ZM32 14 20 46.5M32 14v33.5M32 14l12 32.5M23.5 25q8.5 3.5 17 0M16.5 34q15.5 6 31 0',
  },
  // Six petals of dyed paper on a bamboo stem.
  'paper-flowers': {
    lines:
      'M32 22c-5-9-1-12 0-12s5 3 0 12M36 24.5c5-9 9-6.5 9.5-5.5s.500 6-9.5 5.5M36 29.5c10 0 10 5 9.5 6s-4.5 3.5-9.5-6' +
      'M32 32c5 9 1 12 0 12s-5-3 0-12M28 29.5c-5 9.5-9 7-9.5 6s-.500-6 9.5-6M28 24.5c-10 .500-10-4.5-9.5-5.5s4.5-3.5 9.5 5.5' +
      'M32 44v11M32 52c5-1 8-3 9-6.5',
    solids: 'M32 23.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7Z',
  },
  // A woodblock with its figure: head, robe, border.
  'folk-prints': {
    lines: 'M16 10h32v44H16ZM24 49l3-18q5-4 10 0l3 18ZM27 37q5 3 10 0M29 17q3-3 6 0',
    solids: 'M32 17a5 5 0 1 0 0 10 5 5 0 1 0 0-10Z',
  },
  // Coils of clay, one upon the other.
  pottery: {
    lines:
      'M25 11h14M26 11q1 6-4 9-9 5-9 16 0 11 10 18h18q10-7 10-18 0-11-9-16-5-3-4-9M18 25q14 5 28 0M13 36q19 6 38 0M17 46q15 5 30 0',
  },
  // A bundle of sticks spread like a flower, as they dry by the road.
  incense: {
    lines:
      'M32 52 12 20M32 52 20 14M32 52 28 11M32 52 36 11M32 52 44 14M32 52 52 20M27 45q5 3 10 0M26 55q6 2 12 0',
    solids:
      'M12 18a2.5 2.5 0 1 0 .1 0ZM20 11.5a2.5 2.5 0 1 0 .1 0ZM28 9a2.5 2.5 0 1 0 .1 0ZM36 9a2.5 2.5 0 1 0 .1 0ZM44 11.5a2.5 2.5 0 1 0 .1 0ZM52 18a2.5 2.5 0 1 0 .1 0Z',
  },
  // Over and under.
  'bamboo-rattan': {
    lines:
      'M10 20h8M26 20h20M10 32h20M38 32h16M10 44h8M26 44h20M54 20h0M20 10v22M20 40v14M32 10v6M32 24v20M32 52v2M44 10v22M44 40v14' +
      'M50 20h4M50 44h4',
  },
  // A temple bell.
  bronze: {
    lines: 'M27 13q5-6 10 0M32 13v4M21 20q11-6 22 0 2 16 5 26H16q3-10 5-26ZM20 28h24M18 39h28M28 52h8',
    solids: 'M32 30a3.2 3.2 0 1 0 .1 0Z',
  },
  // A scroll of leaves under the chisel.
  'wood-carving': {
    lines:
      'M12 44c0-16 12-22 20-16 7 6 1 15-6 12-5-2-3-8 1-7M32 28c6-10 18-8 20 2 1 7-6 11-10 7M12 50h40M42 37c4 2 7 6 7 10M20 22l-7-9M29 19l-1-8',
  },
  // The diamonds of the backstrap loom.
  zeng: {
    lines: 'M32 8 50 32 32 56 14 32ZM32 18 42.5 32 32 46 21.5 32ZM8 14l6 8M56 14l-6 8M8 50l6-8M56 50l-6-8',
    solids: 'M32 27 36 32 32 37 28 32Z',
  },
  // An enamel dish with eight lobes.
  'phap-lam': {
    lines:
      'M32 9a9 9 0 0 1 10.5 4.5A9 9 0 0 1 50.5 22 9 9 0 0 1 55 32a9 9 0 0 1-4.5 10 9 9 0 0 1-8 8.5A9 9 0 0 1 32 55a9 9 0 0 1-10.5-4.5' +
      'A9 9 0 0 1 13.5 42 9 9 0 0 1 9 32a9 9 0 0 1 4.5-10 9 9 0 0 1 8-8.5A9 9 0 0 1 32 9ZM32 20a12 12 0 1 0 .1 0ZM32 24v16M24 32h16M26.5 26.5l11 11M37.5 26.5l-11 11',
  },
  // Two husbands and a wife, the three gods of the hearth.
  'clay-figurines': {
    lines: 'M32 26q-8 4-8 26h16q0-22-8-26ZM17 31q-6 4-6 21h9M47 31q6 4 6 21h-9M22 14h20',
    solids: 'M32 14a5.5 5.5 0 1 0 .1 0ZM17 21.5a4.5 4.5 0 1 0 .1 0ZM47 21.5a4.5 4.5 0 1 0 .1 0Z',
  },
  // A pair of hanging couplets.
  'chuon-couplets': {
    lines:
      'M12 12h16M36 12h16M14 12v40h12V12M38 12v40h12V12M10 52h20M34 52h20M20 19v5M17.5 29h5M20 34v5M18 45h4M44 19h0M41.5 21h5M44 27v5M41.5 37h5M44 42v5',
  },
  // Hammer on anvil.
  blacksmith: {
    lines: 'M10 36h30q8 0 14-5v8q-6 3-12 3-3 6 3 11H22q6-5 3-11-12 1-15-6ZM31 27 46 12',
    solids: 'M40 8l12 9-5 6-12-9Z',
  },
  // A hand of ginger.
  'ginger-jam': {
    lines:
      'M14 40c-6-2-6-11 1-12 1-7 10-8 13-3 1-8 12-9 13-1 6-4 13 2 9 8 5 3 3 11-4 10-1 8-11 9-13 3-4 6-12 4-12-2-3 1-6 0-7-3Z' +
      'M22 30q3 2 2 6M34 27q3 3 1 7M43 33q-3 2-2 5',
  },
  // Stems of grey sedge, and the mat they become.
  sedge: {
    lines:
      'M18 34V10M25 34V8M32 34V10M39 34V8M46 34V10M12 34h40M12 41h40M12 48h40M12 55h40M18 34v21M25 41v7M32 34v21M39 41v7M46 34v21',
  },
  // Hoop, needle and thread.
  embroidery: {
    lines: 'M29 12a20 20 0 1 0 .1 0ZM29 17a15 15 0 1 0 .1 0ZM54 10 33 33M50 14q5 6-2 10-8 4-4 10',
    solids:
      'M25 25a4 4 0 0 1 4 4 4 4 0 0 1 4 4 4 4 0 0 1-4 4 4 4 0 0 1-4 4 4 4 0 0 1-4-4 4 4 0 0 1-4-4 4 4 0 0 1 4-4 4 4 0 0 1 4-4Z',
  },
  // The tunic with its two panels.
  'ao-dai': {
    lines:
      'M27 9q5 4 10 0l10 6 6 20-6 2-5-13 1 10 5 21H16l5-21 1-10-5 13-6-2 6-20ZM32 12q6 6 8 14M28 34l-2 21M36 34l2 21',
  },
};

/** For a craft that has no mark yet: a roof, a village. */
export const villageMark: CraftMark = { lines: 'M10 30 32 14l22 16M16 27v25h32V27M27 52V38h10v14' };

export function craftMark(craft: string): CraftMark {
  return craftMarks[craft] ?? villageMark;
}

/**
 * The faces of the seals: cut stone is never quite straight. Villages of one craft share the mark and differ in the
 * face, so that two hat villages do not stamp alike.
 */
export const sealFaces = [
  'M6 5.5 20 4.6 44 5.2 58.5 4.8 59.3 22 58.8 58.6 40 59.4 5.2 58.7 4.7 40Z',
  'M32 3.6c17 0 28.6 11.8 28.4 28.5C60.2 49 48.6 60.5 32 60.4 15 60.3 3.5 48.5 3.6 32 3.7 15.3 15.5 3.6 32 3.6Z',
  'M20 4.4h24.4L59.5 19.8v24.5L44.2 59.6H19.7L4.5 44.2V20Z',
  'M32 3.8c7 0 9 4.4 15 5.4s8 3.4 8.4 9 5 6.8 4.9 13.8-4.5 8.4-5 14-3 8-8.6 8.7-8 5.5-14.7 5.5-8.7-4.6-14.6-5.5-8-3-8.5-8.7-5-7-5.1-14 4.5-8.2 5-13.8 2.8-8 8.4-9 8-5.4 14.8-5.4Z',
];

/** The outline of a village's seal. */
export function faceOf(village: string): string {
  return sealFaces[faceNumberOf(village)]!;
}

/** Which of the faces is a village's; the same for ever, as it depends on the village's name alone. */
export function faceNumberOf(village: string): number {
  const sum = [...village].reduce((total, letter) => (total * 29 + letter.charCodeAt(0)) % 65_521, 7);
  return sum % sealFaces.length;
}
