import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

import { sownMutants } from '../../../scripts/mutating/sown.js';

const root = join(import.meta.dirname, '../../..');
const fuzzed = globSync(join(import.meta.dirname, '*.t.sol')).map((path) => readFileSync(path, 'utf8'));
const invariants = fuzzed.flatMap((text) => text.match(/\binvariant_\w+/g) ?? []);

describe('The defects to be sown', () => {
  it('can each be sown: its words stand once in the contracts as they are', () => {
    expect(sownMutants((file) => readFileSync(join(root, file)))).to.have.length(50);
    expect(() => sownMutants(() => Buffer.from('other words'))).to.throw('do not stand once');
  });

  it('are caught by tests that exist, and every invariant has one to catch', () => {
    const mutants = sownMutants((file) => readFileSync(join(root, file)));
    for (const { after, noticedBy } of mutants) {
      const { contract, test } = noticedBy!;
      const held = fuzzed.some(
        (text) => text.includes(`\ncontract ${contract} `) && text.includes(`${test}(`),
      );
      expect(held, after).to.equal(true);
    }
    const shown = new Set(mutants.map(({ noticedBy }) => noticedBy!.test));
    expect(invariants.filter((invariant) => !shown.has(invariant))).to.deep.equal([]);
  });
});
