import { expect } from 'chai';
import { urlIn, villageFile } from './village-file.js';

const aVillage = {
  slug: 'my-lam',
  name: { vi: 'Làng nón Mỹ Lam', en: 'My Lam hat village' },
  craft: { slug: 'conical-hats', vi: 'nón lá', en: 'conical hats' },
  location: { wardCode: null, ward: null, lat: 16.5, lon: 107.6 },
  facts: [{ vi: 'Ở đây làm nón', en: 'Hats are made here' }],
  recognitions: [],
  season: null,
  sources: ['press'],
  uncertain: [],
};
const aFile = (village: object) => ({
  version: 1,
  sources: { press: 'https://press.example/hats' },
  villages: [{ ...aVillage, ...village }],
});

describe('a file of villages', () => {
  it('is taken when each fact can be traced', () => {
    expect(villageFile.safeParse(aFile({})).success).to.equal(true);
  });

  it('is refused when a village states facts without a source, or names one that is not listed', () => {
    const messagesOf = (village: object) =>
      villageFile.safeParse(aFile(village)).error?.issues.map(({ message }) => message);
    expect(messagesOf({ sources: [] })).to.deep.equal(['my-lam states facts and names no source.']);
    expect(messagesOf({ sources: ['rumour'] })).to.deep.equal([
      'my-lam names the source "rumour", which is not listed.',
    ]);
  });

  it('is refused when a text misses one of the languages', () => {
    const pathsOf = (village: object) =>
      villageFile.safeParse(aFile(village)).error?.issues.map(({ path }) => path.slice(2).join('.'));
    expect(pathsOf({ facts: [{ en: 'Hats are made here' }] })).to.deep.equal(['facts.0.vi']);
    expect(pathsOf({ season: { vi: 'quanh năm', en: '' } })).to.deep.equal(['season.en']);
    expect(pathsOf({ uncertain: ['prices are estimates'] })).to.deep.equal(['uncertain.0']);
    expect(pathsOf({ recognitions: [{ year: '2016', title: 'Traditional craft' }] })).to.deep.equal([
      'recognitions.0.title',
    ]);
  });

  it('is refused when a place is not on earth', () => {
    expect(
      villageFile.safeParse(aFile({ location: { ...aVillage.location, lat: 107.6, lon: 16.5 } })).success,
    ).to.equal(false);
  });
});

describe('a citation', () => {
  it('gives its address when it has one', () => {
    expect(urlIn('https://hue.gov.vn (page "Làng nghề gốm")')).to.equal('https://hue.gov.vn');
    expect(urlIn('VNA "Joint venture supports weaving" (post156652)')).to.equal(undefined);
  });
});
