import { expect } from 'chai';
import { ParcelMoveNotAllowed } from './fulfilment.errors.js';
import { dueAt, isLate, requireMove, type OpenedParcelState } from './parcel.js';

describe('a parcel', () => {
  it('goes one step after the other', () => {
    const states: OpenedParcelState[] = ['to-pack', 'packed', 'sent', 'delivered'];
    const allowed = states.flatMap((from) =>
      states.filter((to) => isAllowed(from, to)).map((to) => `${from} ${to}`),
    );
    expect(allowed).to.deep.equal(['to-pack packed', 'packed sent', 'sent delivered']);
  });

  it('is late after three days, until it is on its way', () => {
    const opened = new Date('2026-11-20T03:00:00Z');
    const due = dueAt(opened, null);
    expect(due).to.deep.equal(new Date('2026-11-23T03:00:00Z'));
    const later = new Date('2026-11-23T03:00:01Z');
    expect(isLate({ state: 'packed', dueAt: due }, later)).to.equal(true);
    expect(isLate({ state: 'packed', dueAt: due }, due)).to.equal(false);
    expect(isLate({ state: 'sent', dueAt: due }, later)).to.equal(false);
  });

  it('is due three days after the last of it is made, where that is later', () => {
    const opened = new Date('2026-11-20T03:00:00Z');
    expect(dueAt(opened, '2026-12-20')).to.deep.equal(new Date('2026-12-23T16:59:59Z'));
    expect(dueAt(opened, '2026-11-10')).to.deep.equal(dueAt(opened, null));
  });
});

function isAllowed(from: OpenedParcelState, to: OpenedParcelState): boolean {
  try {
    requireMove(from, to);
    return true;
  } catch (error) {
    expect(error).to.be.instanceOf(ParcelMoveNotAllowed);
    return false;
  }
}
