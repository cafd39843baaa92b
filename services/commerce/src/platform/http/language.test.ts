import { expect } from 'chai';
import { languageOf } from './language.js';

describe('the reader’s language', () => {
  const cases: [string | undefined, 'vi' | 'en'][] = [
    [undefined, 'vi'],
    ['', 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-FR, en;q=0.5, vi;q=0.4', 'en'],
    ['en;q=0.5, vi', 'vi'],
    ['de', 'vi'],
    ['en;q=0', 'vi'],
    ['en;q=abc', 'vi'],
  ];
  for (const [header, language] of cases) {
    it(`is ${language} for ${JSON.stringify(header)}`, () => {
      expect(languageOf(header)).to.equal(language);
    });
  }
});
