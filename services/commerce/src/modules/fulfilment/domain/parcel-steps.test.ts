import { expect } from 'chai';
import { standingSteps } from './parcel-steps.js';

const step = (
  state: 'to-pack' | 'packed' | 'sent' | 'delivered',
  minute: number,
  isUndo = false,
  actor = 'user-1',
) => ({
  ...{ state, actor, isUndo },
  at: `2026-11-30T08:${String(minute).padStart(2, '0')}:00Z`,
});

describe('the steps of a parcel that stand', () => {
  it('are all of them where nothing was taken back, in roles', () => {
    const steps = standingSteps([
      step('to-pack', 0, false, 'clock'),
      step('packed', 1),
      step('sent', 2),
      step('delivered', 3, false, 'buyer'),
    ]);
    expect(steps.map(({ state, by }) => `${state} ${by}`)).to.deep.equal([
      'to-pack clock',
      'packed officer',
      'sent officer',
      'delivered buyer',
    ]);
  });

  it('leave out a slip, and keep what was done in its place later', () => {
    const steps = standingSteps([
      step('to-pack', 0, false, 'clock'),
      step('packed', 1),
      step('sent', 2),
      step('packed', 3, true),
      step('sent', 9),
    ]);
    expect(steps.map(({ state }) => state)).to.deep.equal(['to-pack', 'packed', 'sent']);
    expect(steps.at(-1)?.at.toISOString()).to.equal('2026-11-30T08:09:00.000Z');
    expect(steps[1]?.at.toISOString()).to.equal('2026-11-30T08:01:00.000Z');
  });

  it('of two slips one after the other is only where it began', () => {
    const steps = standingSteps([
      step('to-pack', 0, false, 'clock'),
      step('packed', 1),
      step('sent', 2),
      step('packed', 3, true),
      step('to-pack', 4, true),
    ]);
    expect(steps.map(({ state }) => state)).to.deep.equal(['to-pack']);
  });
});
