import { expect } from 'chai';
import { nearTitles, nearWays, type TypedWord } from './near-ways.js';
import { conditionOf, PLACES } from './search-words.js';

const known = (word: string, ...alike: string[]): TypedWord => ({
  word,
  stem: word,
  isWhole: true,
  isKnown: true,
  alike,
});
const unknown = (word: string, ...alike: string[]): TypedWord => ({
  word,
  stem: word,
  isWhole: false,
  isKnown: false,
  alike,
});
const titles = (...words: TypedWord[]) =>
  nearWays(words).map(({ words: said }) => conditionOf(said!, PLACES.title));

describe('ways to understand what nobody wrote', () => {
  it('read an unknown word as the one that was meant', () => {
    expect(titles(unknown('liemm', 'liem', 'diem'), known('so'))).to.deep.equal(["('1liem') & ('1so')"]);
  });

  it('take one word for a slip only after that', () => {
    expect(titles(known('nom', 'non'), known('la'))).to.deep.equal([
      "('1nom') & ('1la')",
      "(('1nom' | '1non') & ('1la')) | (('1nom') & ('1la'))",
    ]);
  });

  it('are none where there would be more slips than one in four letters', () => {
    expect(titles(unknown('dang', 'dan'), unknown('lam', 'lan'))).to.deep.equal([]);
    expect(titles(unknown('nom', 'non'))).to.deep.equal([]);
    expect(titles(unknown('senn', 'sen'))).to.deep.equal(["('1sen')"]);
  });

  it('leave one word out where the others are most of it', () => {
    expect(titles(known('non'), known('bai'), unknown('xyz')).at(-1)).to.equal("('1non') & ('1bai')");
    expect(titles(known('non'), unknown('xyzxyzxyz'), known('bai'))).to.deep.equal([]);
    // A word left out and others misread besides: nobody meant that.
    expect(titles(unknown('xe'), unknown('tang', 'trang'), unknown('bay', 'bai'))).to.deep.equal([]);
  });

  it('take the last word for a beginning, however short, where nobody says it', () => {
    const begun = { ...known('t'), isWhole: false };
    expect(titles(known('bai'), begun)).to.deep.equal(["('1bai') & ('1t':*)"]);
    expect(titles(known('bai'), known('t'))).to.deep.equal(["('1bai') & ('1t')"]);
  });

  it('name the titles of what the shop knows, where that is most of it', () => {
    expect(nearTitles([known('non'), unknown('laa', 'la')])).to.deep.equal(["('1non')", "('1la')"]);
    expect(nearTitles([known('non'), unknown('xyz')])).to.deep.equal([]);
  });

  it('are none for a word like no other, and for nothing', () => {
    expect(titles(unknown('xe', 'xu'), unknown('dapp', 'map'))).to.deep.equal([]);
    expect(titles()).to.deep.equal([]);
  });

  it('find what is meant wherever it stands, the title first', () => {
    expect(nearWays([unknown('liemm', 'liem')])).to.deep.equal([
      { words: { choices: [[[{ letters: 'liem' }]]], places: PLACES.anywhere }, withMakers: false },
    ]);
  });
});
