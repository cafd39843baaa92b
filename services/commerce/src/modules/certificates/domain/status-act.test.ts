import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { reasonOfCode, STATUS_REASON_CODES, STATUS_REASONS } from '../../../../api/status-reasons.js';
import { StatusMoveNotAllowed } from './certificates.errors.js';
import { targetOf } from './status-act.js';

describe('a change of status', () => {
  it('leads where the contract says', () => {
    expect(targetOf('suspend', 'active')).to.equal(1);
    expect(targetOf('reinstate', 'suspended')).to.equal(0);
    expect(targetOf('withdraw', 'suspended')).to.equal(2);
  });

  it('does not follow a withdrawal', () => {
    for (const action of ['suspend', 'reinstate', 'withdraw'] as const) {
      expect(() => targetOf(action, 'withdrawn')).to.throw(StatusMoveNotAllowed);
    }
  });

  it('cannot reinstate what is in force, nor suspend twice', () => {
    expect(() => targetOf('reinstate', 'active')).to.throw(StatusMoveNotAllowed);
    expect(() => targetOf('suspend', 'suspended')).to.throw(StatusMoveNotAllowed);
  });

  it('has a reason that survives the way to the chain and back', () => {
    for (const reason of STATUS_REASONS) expect(reasonOfCode(STATUS_REASON_CODES[reason])).to.equal(reason);
    expect(reasonOfCode(6)).to.equal(undefined);
  });

  it('says in the register what certificate.md lists', () => {
    const listed = readFileSync(new URL('../../../../../../../docs/certificate.md', import.meta.url), 'utf8');
    const [, reasons = ''] = /^Reasons: ([^.]+)\./ms.exec(listed) ?? [];
    const words = new Map(
      reasons.split(',').map((each) => {
        const [, code, text = ''] = /(\d+) (.+)/s.exec(each.trim()) ?? [];
        return [Number(code), text.replaceAll(/\s+/g, ' ')];
      }),
    );
    expect(words.get(STATUS_REASON_CODES['made-in-error'])).to.equal('entered in error');
    expect(words.get(STATUS_REASON_CODES['not-by-maker'])).to.equal('not by the named maker');
    expect(words.get(STATUS_REASON_CODES['not-as-described'])).to.equal('not as described');
    expect(words.get(STATUS_REASON_CODES.dispute)).to.equal('under enquiry');
  });
});
