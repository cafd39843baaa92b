import { expect } from 'chai';
import type { Bilingual } from './statement.js';
import { checkNames, verdictClasses } from './verdict.js';
import {
  checkWords,
  outcomeWords,
  perhapsHiddenCodeWords,
  statusReasonWords,
  verdictWords,
} from './verdict-words.js';

describe('words of a verdict', () => {
  const texts: Bilingual[] = [
    ...verdictClasses.flatMap((name) => Object.values(verdictWords[name])),
    ...checkNames.map((name) => checkWords[name]),
    ...Object.values(outcomeWords),
    ...Object.values(statusReasonWords),
    perhapsHiddenCodeWords,
  ];

  it('exist in both languages, in normal form C, with Vietnamese first', () => {
    for (const text of texts) {
      expect(Object.keys(text)).to.deep.equal(['vi', 'en']);
      for (const words of Object.values(text)) {
        expect(words).to.equal(words.normalize('NFC').trim());
        expect(words).not.to.equal('');
      }
    }
  });

  it('are different for different classes, so that none is taken for another', () => {
    for (const language of ['vi', 'en'] as const) {
      const sentences = verdictClasses.map((name) => verdictWords[name].sentence[language]);
      expect(new Set(sentences).size).to.equal(verdictClasses.length);
    }
  });

  it('call nothing a forgery that is only unknown', () => {
    const unknown = [...Object.values(verdictWords['not-ours']), perhapsHiddenCodeWords];
    expect(JSON.stringify(unknown)).not.to.match(/giả|không do chúng tôi|fake|forge|copy|did not certify/i);
  });

  it('speak of a register, not of technology', () => {
    expect(JSON.stringify(texts)).not.to.match(/blockchain|token|chuỗi khối|hash/i);
  });
});
