import { expect } from 'chai';
import { statusReason } from '../../../../api/office.js';
import { StatusMoveNotAllowed } from './certificates.errors.js';
import { reasonCode, reasonOf } from './status-reason.js';
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
    for (const reason of statusReason.options) expect(reasonOf(reasonCode(reason))).to.equal(reason);
    expect(reasonOf(6)).to.equal('other');
  });
});
