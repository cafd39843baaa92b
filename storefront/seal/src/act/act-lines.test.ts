import { expect } from 'chai';
import { sealWords } from '../../../app/i18n/seal.ts';
import type { Screen } from '../screen.ts';
import { actLines } from './act-lines.ts';
import type { ShownAct } from './read-act.ts';

const key = `0x${'ab'.repeat(28)}01020304`;
const common = { cooperativeId: '3', nonce: '0', deadline: 1_795_000_000 };

const acts: Record<string, object> = {
  SetStatus: { number: 7, state: 2, reason: 3, text: key },
  AddMaker: { key },
  CloseKey: { keyId: key },
  SetThreshold: { threshold: 2 },
  RotateSigners: { added: [key], closed: [] },
};

const linesOf = (type: string, change: object = {}, language: 'vi' | 'en' = 'vi') => {
  const act = { type, message: { ...common, ...acts[type], ...change } } as unknown as ShownAct;
  const lines = actLines(act, { words: sealWords[language], language } as Screen);
  return Object.fromEntries(lines) as Record<string, string | null>;
};

describe('an act in words', () => {
  for (const type of Object.keys(acts)) {
    it(`${type} says what it is, whose, and until when, in both languages`, () => {
      for (const language of ['vi', 'en'] as const) {
        const { fields, kinds } = sealWords[language].act;
        const lines = linesOf(type, {}, language);
        expect(lines[fields.kind]).to.equal(kinds[type as keyof typeof kinds]);
        expect(lines[fields.cooperative]).to.equal('3');
        expect(lines[fields.deadline]).to.match(/2026/);
        expect(Object.values(lines).join()).to.not.contain('undefined');
      }
    });
  }

  it('says a reason in the very words that the officer chose', () => {
    expect(Object.values(linesOf('SetStatus'))).to.include('Hư hỏng');
    expect(Object.values(linesOf('SetStatus', {}, 'en'))).to.include('Damaged');
  });

  it('says that it does not know a reason, with its code', () => {
    expect(Object.values(linesOf('SetStatus', { reason: 99 })).join()).to.contain('99');
  });

  it('shows the ends of a key, which two people can compare', () => {
    expect(Object.values(linesOf('AddMaker'))).to.include('abababab … 01020304');
  });

  it('has no line for signers that nobody adds or closes', () => {
    const { fields } = sealWords.vi.act;
    expect(linesOf('RotateSigners')[fields.closed]).to.equal(null);
    expect(linesOf('RotateSigners')[fields.added]).to.equal('abababab … 01020304');
  });

  it('says the time of the city, wherever the manager is', () => {
    const { fields } = sealWords.vi.act;
    expect(linesOf('AddMaker', { deadline: 1_764_381_600 })[fields.deadline]).to.contain('09:00');
  });
});
