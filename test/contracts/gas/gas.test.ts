import { readFileSync, writeFileSync } from 'node:fs';

import { expect } from 'chai';

import { complaintOf, LIMITS } from './limits.js';
import { type Figures, measureGas } from './measurements.js';

const SNAPSHOT = new URL('gas.snapshot.json', import.meta.url);

/** A compiler's patch release moves a figure by a few units; a read or a word more moves it by more than this. */
const TOLERANCE = 40;

describe('Gas', () => {
  let figures: Figures;

  before(async function () {
    this.timeout(60_000);
    figures = await measureGas();
    // `npm run gas` asks for it, after a change that was meant.
    if (process.env['GAS_SNAPSHOT'] === 'write') {
      writeFileSync(SNAPSHOT, `${JSON.stringify(figures, undefined, 2)}\n`);
    }
  });

  for (const limit of LIMITS) {
    it(`keeps the limit of ${limit.promise}`, () => {
      expect(complaintOf(limit, figures)).to.equal(undefined);
    });
  }

  it('is what the snapshot says: "npm run gas" writes it anew', () => {
    const snapshot = JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as Figures;
    expect(Object.keys(figures)).to.deep.equal(Object.keys(snapshot));
    const moved = Object.entries(figures).filter(
      ([what, gas]) => Math.abs(gas - snapshot[what]!) > TOLERANCE,
    );
    expect(moved.map(([what, gas]) => `${what}: ${snapshot[what]} -> ${gas}`)).to.deep.equal([]);
  });
});
