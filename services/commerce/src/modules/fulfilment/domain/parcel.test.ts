import { expect } from 'chai';
import { ParcelIsFetched, ParcelMoveNotAllowed } from './fulfilment.errors.js';
import { dueAt, isLate, requireMove, type OpenedParcelState } from './parcel.js';

describe('a parcel', () => {
  it('goes one step after the other', () => {
    const states: OpenedParcelState[] = ['to-pack', 'packed', 'sent', 'delivered'];
    const allowed = states.flatMap((from) =>
      states.filter((to) => isAllowed({ state: from, fetchDays: null }, to)).map((to) => `${from} ${to}`),
    );
    expect(allowed).to.deep.equal(['to-pack packed', 'packed sent', 'sent delivered']);
  });

  it('that is fetched is handed over once it is packed, and never sent', () => {
    const states: OpenedParcelState[] = ['to-pack', 'packed', 'delivered'];
    const allowed = states.flatMap((from) =>
      states.filter((to) => isAllowed({ state: from, fetchDays: 14 }, to)).map((to) => `${from} ${to}`),
    );
    expect(allowed).to.deep.equal(['to-pack packed', 'packed delivered']);
    expect(() => requireMove({ state: 'packed', fetchDays: 14 }, 'sent')).to.throw(ParcelIsFetched);
  });

  it('is late after three days, until it is on its way', () => {
    const opened = new Date('2026-11-20T03:00:00Z');
    const due = dueAt(opened, null);
    expect(due).to.deep.equal(new Date('2026-11-23T03:00:00Z'));
    const sent = { dueAt: due, fetchDays: null };
    const later = new Date('2026-11-23T03:00:01Z');
    expect(isLate({ state: 'packed', ...sent }, later)).to.equal(true);
    expect(isLate({ state: 'packed', ...sent }, due)).to.equal(false);
    expect(isLate({ state: 'sent', ...sent }, later)).to.equal(false);
    expect(isLate({ state: 'to-pack', dueAt: due, fetchDays: 14 }, later)).to.equal(true);
    expect(isLate({ state: 'packed', dueAt: due, fetchDays: 14 }, later)).to.equal(false);
  });

  it('is due three days after the last of it is made, where that is later', () => {
    const opened = new Date('2026-11-20T03:00:00Z');
    expect(dueAt(opened, '2026-12-20')).to.deep.equal(new Date('2026-12-23T16:59:59Z'));
    expect(dueAt(opened, '2026-11-10')).to.deep.equal(dueAt(opened, null));
  });
});

function isAllowed(from: Parameters<typeof requireMove>[0], to: OpenedParcelState): boolean {
  try {
    requireMove(from, to);
    return true;
  } catch (error) {
    expect(error).to.be.instanceOf(ParcelMoveNotAllowed);
    return false;
  }
}
