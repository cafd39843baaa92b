import { expect } from 'chai';
import { WindowsSeen } from './windows-seen.js';

const windowAt = (minute: number) => ({
  bucket: 'verdict/somebody',
  limit: 10,
  startsAt: new Date(minute * 60_000),
  endsAt: new Date((minute + 1) * 60_000),
  endsInSeconds: 60,
});

describe('what a process knows of windows', () => {
  const now = new Date(1_000);

  it('is its own hits at once, and those of all when its own are written', () => {
    const seen = new WindowsSeen();
    const window = windowAt(0);
    expect([seen.hit(window), seen.hit(window)]).to.deep.equal([1, 2]);
    seen.learn([{ window, hits: 1 }], [{ ...window, hits: 7 }], now);
    expect(seen.hit(window)).to.equal(9);
  });

  it('begins anew with each window, whatever is still written of the one before', () => {
    const seen = new WindowsSeen();
    seen.hit(windowAt(0));
    expect(seen.hit(windowAt(1))).to.equal(1);
    seen.learn([{ window: windowAt(0), hits: 1 }], [{ ...windowAt(0), hits: 90 }], new Date(61_000));
    expect(seen.hit(windowAt(1))).to.equal(2);
  });

  it('is forgotten when it is far from full, kept when it is not, until it ends', () => {
    const seen = new WindowsSeen();
    const window = windowAt(0);
    const learn = (hits: number, at: Date) => seen.learn([{ window, hits: 1 }], [{ ...window, hits }], at);
    seen.hit(window);
    learn(4, now);
    expect(seen.hit(window)).to.equal(1);
    learn(5, now);
    expect(seen.hit(window)).to.equal(6);
    learn(6, new Date(60_000));
    expect(seen.hit(window)).to.equal(1);
  });

  it('does not count what will never be written', () => {
    const seen = new WindowsSeen();
    const window = windowAt(0);
    seen.hit(window);
    seen.drop([{ window, hits: 1 }]);
    expect(seen.hit(window)).to.equal(1);
  });
});
