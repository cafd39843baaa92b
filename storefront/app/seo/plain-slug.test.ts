import { expect } from 'chai';
import { plainSlug } from './plain-slug.ts';

describe('a slug', () => {
  it('loses diacritics, capitals and spaces', () => {
    expect(plainSlug('Nón Lá-Bài Thơ')).to.equal('non-la-bai-tho');
    expect(plainSlug('Đồng Phường Đúc')).to.equal('dong-phuong-duc');
  });

  it('is the same for both spellings of one letter', () => {
    expect(plainSlug('Thuận Hóa')).to.equal(plainSlug('Thuận Hoá'));
    expect(plainSlug('nón'.normalize('NFD'))).to.equal('non');
  });

  it('stays as it is when it is one', () => {
    expect(plainSlug('non-la-bai-tho-2')).to.equal('non-la-bai-tho-2');
  });

  it('is empty where nothing can be read', () => {
    expect(plainSlug('※')).to.equal('');
  });
});
