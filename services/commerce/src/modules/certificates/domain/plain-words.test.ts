import { isPlainLine, isPlainProse } from '@daulang/protocol';
import { expect } from 'chai';
import fc from 'fast-check';
import { plainLine, plainLines } from '../../../../api/reading/plain-text.js';
import { statedLines, statedProse } from './plain-words.js';

const anyText = fc
  .array(
    fc.oneof(fc.nat(0x2fff), fc.integer({ min: 0x1f000, max: 0x1ffff }), fc.constantFrom(0x200b, 0x0a, 0x0d)),
    {
      maxLength: 20,
    },
  )
  .map((points) => String.fromCodePoint(...points));

const inBoth = (text: string) => ({ vi: text, en: text });

describe('the words of a statement', () => {
  it('are what the service took in, where that holds no picture of several characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [line, lines] = [plainLine(text), plainLines(text)];
        if (isPlainLine(line)) expect(statedLines(inBoth(line)).vi).to.equal(line);
        else expect(line).to.match(/[\u200d\ufe0f]|\p{Extended_Pictographic}/u);
        if (isPlainProse(lines)) expect(statedProse(inBoth(lines)).vi).to.equal(lines);
        else expect(lines).to.match(/[\u200d\ufe0f]|\p{Extended_Pictographic}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep the pictures of an emoji, and lose what joined them', () => {
    expect(statedLines(inBoth(plainLine('Nón 👩🏽‍🌾 ❤️')))).to.deep.equal(inBoth('Nón 👩🏽🌾 ❤'));
  });
});
