import { openPaper } from './paper.js';

/** What a face knows of itself, as PDFKit keeps it. */
interface Face {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

let face: Promise<Face['_font']['font']> | undefined;

/**
 * The letters of a text that the paper's face does not have, each once: on paper they would be empty boxes. A picture made of
 * several characters, such as 👩🏽‍🌾, is one.
 *
 * @example await lettersNotInFace('Chúc mừng 🎁') // ['🎁']
 */
export async function lettersNotInFace(text: string): Promise<string[]> {
  const font = await (face ??= openFace());
  const drawn = (letter: string) =>
    letter === '\n' || Array.from(letter).every((it) => font.hasGlyphForCodePoint(it.codePointAt(0)!));
  const letters = Array.from(new Intl.Segmenter('vi').segment(text), ({ segment }) => segment);
  return [...new Set(letters.filter((letter) => !drawn(letter)))];
}

async function openFace(): Promise<Face['_font']['font']> {
  const { document } = await openPaper('');
  document.font('regular');
  return (document as unknown as Face)._font.font;
}
