import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

/** Where Vietnamese is written that somebody reads on a screen, a label or in a message. */
const SPOKEN = ['storefront', 'services', 'protocol/src', 'scripts', 'seed'];

/** What is quoted as others write it: what people type in tests, and vectors that are published. */
const QUOTED = /write-vectors|\.test\.ts$|\/testing\/|\/test\/|package(-lock)?\.json$|\.generated\.ts$/;

/** The lists of docs/glossary.md, section "One word for one thing": a row for each idea. */
function refusedWords(): { say: string; never: string[] }[] {
  const glossary = readFileSync(join(PROJECT_ROOT, 'docs/glossary.md'), 'utf8');
  const [, section = ''] = glossary.split('## One word for one thing');
  return section
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, say = '', never = '']) => ({ say, never: never.split(', ') }));
}

/** A tone mark on the first vowel of an open syllable: "hóa", "hủy". The glossary writes "hoá", "huỷ". */
const OTHER_TONE_PLACE = /(?<!\p{L})\p{L}*?(?:[òóỏõọ][ae]|(?<![qQ])[ùúủũụ]y)(?!\p{L})/giu;

interface Line {
  place: string;
  text: string;
}

/** Every line in which something is said; comments say nothing to readers. */
function spokenLines(): Line[] {
  const files = SPOKEN.flatMap(filesBelow).filter(
    (file) => /\.(ts|tsx|json|html)$/.test(file) && !QUOTED.test(file),
  );
  return files.flatMap((file) =>
    readFileSync(join(PROJECT_ROOT, file), 'utf8')
      .normalize('NFC')
      .split('\n')
      .map((text, index) => ({ place: `${file}:${index + 1}`, text }))
      .filter(({ text }) => !/^\s*(\*|\/\/|\/\*|--)/.test(text)),
  );
}

/** What is installed or built is said elsewhere. */
const MADE = ['node_modules', 'dist', 'build', '.react-router'];

function filesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (MADE.includes(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const whole = (word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');

describe('The words on screen', () => {
  const lines = spokenLines();
  // What the seed tells of villages is told in the words of its sources.
  const saying = (pattern: RegExp) =>
    lines
      .filter(({ place }) => !place.startsWith('seed/'))
      .filter(({ text }) => pattern.test(text))
      .map(({ place, text }) => `${place}: ${text.trim()}`);

  it('are read from the glossary, and there are many', () => {
    expect(refusedWords()).to.have.length.above(8);
    expect(lines.length).to.be.above(5_000);
  });

  for (const { say, never } of refusedWords()) {
    for (const word of never) {
      it(`say "${say}", never "${word}"`, () => expect(saying(whole(word))).to.deep.equal([]));
    }
  }

  it('put the tone mark where the glossary puts it, in places too', () => {
    const found = lines.flatMap(({ place, text }) =>
      [...text.matchAll(OTHER_TONE_PLACE)].map(([word]) => `${place}: ${word}`),
    );
    expect(found).to.deep.equal([]);
  });
});
