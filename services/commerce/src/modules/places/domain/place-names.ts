/** Grave, acute, tilde, hook and dot below: the tones. The other marks make another vowel. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘`´]/g;

/** The kinds of places, folded, with what people write for them. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  phuong: ['phuong', 'p'],
  xa: ['xa', 'x'],
  'thi tran': ['thi tran', 'tt'],
  'dac khu': ['dac khu', 'dk'],
  quan: ['quan', 'q'],
  huyen: ['huyen', 'h'],
  'thi xa': ['thi xa', 'tx'],
  'thanh pho': ['thanh pho', 'tp'],
  tinh: ['tinh', 't'],
};
const ENGLISH_KINDS = ['ward', 'commune', 'town', 'district', 'city', 'province'];

/** A name of a place in the forms in which it is compared. */
export interface PlaceName {
  /** What kind of place, folded; null where only the name was written. */
  kind: string | null;
  /** Letters and tones, wherever in a word the tone was written. */
  spoken: string;
  /** Letters without marks. */
  folded: string;
}

/** @example readPlaceName('P. Thuận Hóa') // { kind: 'phuong', spoken: 'thuận hoá', folded: 'thuan hoa' } */
export function readPlaceName(text: string): PlaceName {
  const words = wordsOf(text);
  const folded = words.map(fold);
  for (const [kind, written] of Object.entries(KINDS)) {
    const own = written.find((it) => `${folded.join(' ')} `.startsWith(`${it} `));
    const count = own?.split(' ').length ?? 0;
    if (own && words.length > count) return placeName(words.slice(count), kind);
  }
  // English says it behind the name.
  if (words.length > 1 && ENGLISH_KINDS.includes(folded.at(-1)!)) return placeName(words.slice(0, -1), null);
  return placeName(words, null);
}

/** Every way to read what was typed: `Phường Đúc` is a ward called Đúc, or one that is called so whole. */
export function readingsOf(text: string): PlaceName[] {
  const read = readPlaceName(text);
  return read.kind === null ? [read] : [read, placeName(wordsOf(text), null)];
}

/** The letters somebody begins to type; none where it is but the kind of place, or its district follows. */
export function soughtForm(text: string): string {
  const { kind, folded } = readPlaceName(text.split(',')[0]!);
  return kind === null && folded in KINDS ? '' : folded;
}

/** The kind counts where it was written. */
export function isSame(typed: PlaceName, name: PlaceName, by: 'spoken' | 'folded'): boolean {
  return typed[by] === name[by] && (typed.kind === null || typed.kind === name.kind);
}

/** Who writes without any marks means every name of these letters. */
export const hasMarks = (text: string): boolean => /[\p{M}đ]/u.test(text.normalize('NFD').toLowerCase());

/**
 * With the tone of an open syllable on its main vowel, as we write it (docs/glossary.md), and composed.
 *
 * @example asWeWrite('Phường Thủy Xuân') // 'Phường Thuỷ Xuân'
 */
export function asWeWrite(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(o)([\u0300\u0301\u0303\u0309\u0323])([ae])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .replace(/(u)([\u0300\u0301\u0303\u0309\u0323])(y)(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

function placeName(words: readonly string[], kind: string | null): PlaceName {
  const spoken = words.map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''));
  return { kind, spoken: spoken.join(' '), folded: words.map(fold).join(' ') };
}

const fold = (word: string) => word.replace(MARKS, '').replaceAll('đ', 'd');

function wordsOf(text: string): string[] {
  const letters = text.normalize('NFD').toLowerCase().replace(APOSTROPHES, '');
  const words = letters.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  // "P12" is two words.
  const [, kind, number] = /^([pq])(\d+)$/.exec(words[0] ?? '') ?? [];
  return kind ? [kind, number!, ...words.slice(1)] : words;
}
