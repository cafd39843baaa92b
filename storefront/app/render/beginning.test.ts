import { brotliDecompressSync } from 'node:zlib';
import { expect } from 'chai';
import { Beginning } from './beginning.server.ts';

const FRAME =
  '<!doctype html><html lang="vi"><head><title>Chứng nhận thật · Dấu Làng</title></head><body><main>';

/** The same letters at each run, so that what fails once fails again. */
function lettersFrom(alphabet: string, length: number): string {
  let state = length + alphabet.length;
  const letters = Array.from(alphabet);
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return letters[state % letters.length];
  }).join('');
}

async function packed(text: string): Promise<Beginning> {
  const beginning = new Beginning(text);
  while (beginning.packedWith('') === null) await new Promise((done) => setTimeout(done, 2));
  return beginning;
}

const unpacked = (bytes: Uint8Array | null) => brotliDecompressSync(bytes!).toString();

describe('a page whose beginning was packed before', () => {
  it('is the beginning and the rest, whatever the rest is', async () => {
    const beginning = await packed(FRAME.repeat(20));
    const rests = [
      '',
      ' ',
      '</main>',
      'Huế',
      'a'.repeat(5_000),
      FRAME.repeat(3),
      lettersFrom('0123456789abcdef', 700),
      lettersFrom('<>&"aăâbcdđeêghiklmnoôơ ', 9_000),
      // What cannot be packed is left as it is, from the next whole byte on.
      lettersFrom(Array.from({ length: 4_000 }, (_, n) => String.fromCodePoint(0x100 + n)).join(''), 30_000),
      // More than brotli reads at once, and more than it looks back over.
      lettersFrom('0123456789abcdef', 300_000),
    ];
    for (let length = 1; length < 120; length++) rests.push(lettersFrom('nón lá bài thơ 0x', length));
    for (const rest of rests) expect(unpacked(beginning.packedWith(rest))).to.equal(beginning.textWith(rest));
  });

  it('is so after any beginning', async () => {
    for (let length = 0; length < 60; length++) {
      const beginning = await packed(lettersFrom('<p>Làng Sình', length * length));
      const rest = lettersFrom('</p>Làng Chuồn', 400);
      expect(unpacked(beginning.packedWith(rest))).to.equal(beginning.textWith(rest));
    }
  });

  it('does not hold anything of the page before', async () => {
    const beginning = await packed(FRAME);
    const alone = beginning.packedWith('of somebody');
    beginning.packedWith('of somebody else');
    expect(beginning.packedWith('of somebody')).to.deep.equal(alone);
  });

  it('cannot be had before the beginning is packed', () => {
    expect(new Beginning(FRAME).packedWith('</main>')).to.equal(null);
  });

  it('says nothing between the two but lines and spaces, wherever it is read', async () => {
    const beginning = await packed(FRAME);
    expect(unpacked(beginning.packedWith('</main>'))).to.match(/^<!doctype.*<main>\s+<\/main>$/s);
  });
});
