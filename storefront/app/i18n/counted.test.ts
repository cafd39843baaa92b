import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { counted, countedVi } from './counted.ts';

/** `1 pieces`, but not `1 certifies`. */
const ONE_AS_MANY = /\b1 (?!(?:certifies|has|is)\b)[a-z]+s\b/i;

/** Every sentence of a catalogue, said of one: what counts gets 1, what names something gets a word. */
function sentencesOfOne(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [sentenceOfOne(value as (...about: unknown[]) => string)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(sentencesOfOne);
}

function sentenceOfOne(sentence: (...about: unknown[]) => string): string {
  for (const about of [1, 'one']) {
    try {
      return sentence(about, 1, 1);
    } catch {
      // Asked with what it does not speak of.
    }
  }
  // One of several fixed sentences, chosen by a name: it counts nothing.
  return '';
}

describe('counted nouns', () => {
  it('are one or many, with their thousands apart', () => {
    expect(counted(0, 'product')).to.equal('0 products');
    expect(counted(1, 'product')).to.equal('1 product');
    expect(counted(2, 'product')).to.equal('2 products');
    expect(counted(1200, 'product')).to.equal('1,200 products');
    expect(counted(2, 'batch', 'batches')).to.equal('2 batches');
    expect(countedVi(1200, 'mặt hàng')).to.equal('1.200 mặt hàng');
  });

  for (const name of readdirSync(new URL('.', import.meta.url)).filter((it) => /^[a-z-]+\.ts$/.test(it))) {
    it(`in ${name} never call one of a thing many`, async () => {
      const exported = Object.entries((await import(`./${name}`)) as Record<string, unknown>);
      const catalogues = exported.filter(
        ([key, it]) => /(Messages|Words)$/.test(key) && typeof it === 'object',
      );
      for (const sentence of catalogues.flatMap(([, it]) => sentencesOfOne(it))) {
        expect(sentence).to.not.match(ONE_AS_MANY);
      }
    });
  }
});
