import { statusTextDigest } from '@daulang/protocol';
import { expect } from 'chai';
import { SealError } from '../seal-error.ts';
import { readAct } from './read-act.ts';

const words = 'Vành nón bị gãy.';
const setStatus = {
  type: 'SetStatus',
  message: {
    cooperativeId: '3',
    number: 41,
    state: 2,
    reason: 3,
    text: statusTextDigest(words),
    version: 1,
    deadline: 1,
  },
};

describe('an act on the sealing page', () => {
  it('is shown with the explanation whose digest is signed', () => {
    const act = readAct({ act: setStatus, detail: { vi: words, en: words } });
    expect(act.type).to.equal('SetStatus');
  });

  it('is refused when another explanation is shown', () => {
    const detail = { vi: 'Không có gì.', en: 'Nothing.' };
    expect(() => readAct({ act: setStatus, detail })).to.throw(SealError, /explanation/);
  });

  it('reads a list of keys from one text with commas', () => {
    const key = `0x${'ab'.repeat(84)}`;
    const message = { cooperativeId: '3', added: `${key},${key}`, closed: '', nonce: 1, deadline: 1 };
    const act = readAct({ act: { type: 'RotateSigners', message }, detail: null });
    expect(act.message).to.deep.include({ added: [key, key], closed: [] });
  });

  it('is refused when this page has no words for it', () => {
    for (const type of ['IssueBatch', 'Transfer', 'Claim', 'ReportTheft']) {
      expect(() => readAct({ act: { type, message: {} }, detail: null }), type).to.throw(SealError);
    }
  });
});
