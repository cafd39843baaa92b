import { expect } from 'chai';
import fc from 'fast-check';
import { fitted, MOST_PARTS, partsOf, shortened } from './text-message.js';

describe('a text message', () => {
  it('has 70 units alone and 67 in each of several parts', () => {
    expect([0, 70, 71, 134, 135].map((units) => partsOf('ấ'.repeat(units)))).to.deep.equal([1, 1, 2, 2, 3]);
  });

  it('counts a sign beyond the first plane as two', () => {
    expect(partsOf('🙂'.repeat(35))).to.equal(1);
    expect(partsOf('🙂'.repeat(36))).to.equal(2);
  });

  it('shortens what is too long between words, and says so', () => {
    expect(shortened('Nón lá bài thơ', 14)).to.equal('Nón lá bài thơ');
    expect(shortened('Nón lá bài thơ', 13)).to.equal('Nón lá bài…');
    expect(shortened('Nónlábàithơ', 6)).to.equal('Nónlá…');
    expect(shortened('Nón', 1)).to.equal('');
  });

  it('is never more than two parts, whatever a piece is called, and never cut within a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const text = fitted(title, (it) => `Dấu Làng: “${it}” đã có người mua, đơn DL-7K3F9-QXM2A.`);
        expect(partsOf(text)).to.be.at.most(MOST_PARTS);
        expect(text)
          .to.match(/^Dấu Làng: “/)
          .and.to.match(/đơn DL-7K3F9-QXM2A\.$/);
        expect(text.isWellFormed()).to.equal(true);
        expect(text).not.to.match(/[\n\r]/);
      }),
    );
  });
});
