import { expect } from 'chai';
import fc from 'fast-check';
import { asWeWrite, hasMarks, isSame, readingsOf, readPlaceName, soughtForm } from './place-names.js';

describe('the name of a place', () => {
  it('is spoken the same wherever its tone is written, composed or not', () => {
    const { spoken } = readPlaceName('Thuận Hoá');
    for (const other of ['Thuận Hóa', 'thuận hoá', 'THUẬN  HOÁ', 'Thuận Hóa'.normalize('NFD')])
      expect(readPlaceName(other).spoken).to.equal(spoken);
    for (const another of ['Thuận Hòa', 'Thuân Hoá', 'Thuan Hoa'])
      expect(readPlaceName(another).spoken).to.not.equal(spoken);
  });

  it('is folded to letters without marks, and its kind known however it was written', () => {
    for (const way of ['Phường Thuận Hoá', 'P. Thuận Hóa', 'p.thuan hoa', 'Phuong Thuan-Hoa'])
      expect(readPlaceName(way)).to.include({ kind: 'phuong', folded: 'thuan hoa' });
    const kinds = {
      P12: ['phuong', '12'],
      'Đặc khu Phú Quốc': ['dac khu', 'phu quoc'],
      'TT Sịa': ['thi tran', 'sia'],
      'TP. Huế': ['thanh pho', 'hue'],
      'Thuan Hoa Ward': [null, 'thuan hoa'],
      'xã Ea H’leo': ['xa', 'ea hleo'],
      Xã: [null, 'xa'],
      'Xa Bang': ['xa', 'bang'],
      '': [null, ''],
    };
    for (const [text, [kind, folded]] of Object.entries(kinds))
      expect(readPlaceName(text), text).to.include({ kind, folded });
  });

  it('is read in every way it may be meant', () => {
    expect(readingsOf('Phường Đúc').map(({ folded }) => folded)).to.deep.equal(['duc', 'phuong duc']);
    expect(readingsOf('Vỹ Dạ')).to.have.length(1);
  });

  it('is the same of another kind only where none was written', () => {
    const ward = readPlaceName('Phường Phú Xuân');
    expect(isSame(readPlaceName('phu xuan'), ward, 'folded')).to.equal(true);
    expect(isSame(readPlaceName('Xã Phú Xuân'), ward, 'spoken')).to.equal(false);
  });

  it('is sought by its letters, and by none while only its kind is written', () => {
    const sought = { Phường: '', 'phuong t': 't', 'Phú Hội, Quận Thuận Hoá': 'phu hoi', '': '', '%_': '' };
    for (const [text, letters] of Object.entries(sought)) expect(soughtForm(text), text).to.equal(letters);
  });

  it('has marks or none', () => {
    expect(['Đa Kao', 'Huế', 'Tân Lập', 'An Khe'].map(hasMarks)).to.deep.equal([true, true, true, false]);
  });

  it('is shown with the tone on the main vowel of an open syllable, and nowhere else changed', () => {
    const shown = {
      'Phường Thuận Hóa': 'Phường Thuận Hoá',
      'Phường Thủy Xuân': 'Phường Thuỷ Xuân',
      'Tỉnh Khánh Hòa': 'Tỉnh Khánh Hoà',
      'Xã Hoàng Hóa': 'Xã Hoàng Hoá',
      'Phường Quý Sơn': 'Phường Quý Sơn',
      'Xã Tiên Hoài': 'Xã Tiên Hoài',
      'Xã Mùa Xuân': 'Xã Mùa Xuân',
    };
    for (const [name, written] of Object.entries(shown)) expect(asWeWrite(name)).to.equal(written);
  });

  it('is written by us once and for all, and spoken as before', () => {
    const syllable = fc.constantFrom(
      'Thủy',
      'Hóa',
      'Quý',
      'òe',
      'ỦY',
      'Hoàng',
      'An',
      'của',
      'Đúc',
      '12',
      '-',
    );
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 5 }), (words) => {
        const name = words.join(' ');
        expect(asWeWrite(asWeWrite(name))).to.equal(asWeWrite(name));
        expect(readPlaceName(asWeWrite(name))).to.deep.equal(readPlaceName(name));
      }),
    );
  });
});
