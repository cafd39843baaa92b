import { expect } from 'chai';
import { inOtherLanguage, languageOfPath, preferredLanguage } from './language.ts';

describe('the language of a page', () => {
  it('is the first part of its path, and Vietnamese where that names none', () => {
    expect(languageOfPath('/en/shop')).to.equal('en');
    expect(languageOfPath('/vi')).to.equal('vi');
    expect(languageOfPath('/c/0000000000000000')).to.equal('vi');
    expect(languageOfPath('/english/shop')).to.equal('vi');
  });

  it('leads to the same page in the other language', () => {
    expect(inOtherLanguage('/vi/products/non-la')).to.equal('/en/products/non-la');
    expect(inOtherLanguage('/en')).to.equal('/vi');
  });

  it('follows the browser by its q-values, and an even choice by its order', () => {
    expect(preferredLanguage('en-GB,en;q=0.9,vi;q=0.8')).to.equal('en');
    expect(preferredLanguage('fr;q=0.9, en;q=0.3, vi;q=0.5')).to.equal('vi');
    expect(preferredLanguage('vi, en')).to.equal('vi');
  });

  it('is Vietnamese for a browser that asks for neither, refuses one, or says nothing', () => {
    for (const header of [null, '', 'fr, de;q=0.5', 'en;q=0', '*', ';;;,q=x']) {
      expect(preferredLanguage(header), String(header)).to.equal('vi');
    }
  });
});
