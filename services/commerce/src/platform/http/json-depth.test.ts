import { expect } from 'chai';
import fc from 'fast-check';
import { isDeeperThan } from './json-depth.js';

const isDeep = (most: number, json: string) => isDeeperThan(most, Buffer.from(json));

describe('the depth of JSON', () => {
  it('counts lists and objects within each other, not beside each other', () => {
    expect(isDeep(2, '{"a":[1,2],"b":[3],"c":{}}')).to.equal(false);
    expect(isDeep(2, '{"a":[[1]]}')).to.equal(true);
    expect(isDeep(0, '1')).to.equal(false);
  });

  it('is not deceived by brackets in a text, nor by quotes in one', () => {
    expect(isDeep(1, '["[[[{{{"]')).to.equal(false);
    expect(isDeep(1, '["\\"[[[", "\\\\"]')).to.equal(false);
    expect(isDeep(1, '["\\\\", [1]]')).to.equal(true);
  });

  it('sees a bottomless one at once', () => {
    const began = performance.now();
    expect(isDeep(32, '['.repeat(250_000))).to.equal(true);
    expect(isDeep(32, '{"a":'.repeat(50_000))).to.equal(true);
    expect(performance.now() - began).to.be.lessThan(500);
  });

  it('is that of the value, whatever the value is', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(7), (value, most) => {
        expect(isDeep(most, JSON.stringify(value))).to.equal(depthOf(value) > most);
      }),
    );
  });
});
