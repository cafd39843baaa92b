import { readFileSync } from 'node:fs';
import { craftMarks } from '@daulang/commerce/api/village-seal';
import { expect } from 'chai';
import { sealIdOf } from './seal-ids.ts';

const sheet = readFileSync(new URL('./seals.svg', import.meta.url), 'utf8');
const drawn = [...sheet.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);

describe('the sheet of seals', () => {
  it('holds the seal of any village of every craft, each once', () => {
    const villages = Array.from({ length: 50 }, (_, number) => `village-${number}`);
    for (const craft of Object.keys(craftMarks))
      expect(drawn).to.include.members(villages.map((village) => sealIdOf(craft, village)));
    expect(new Set(drawn).size).to.equal(drawn.length);
  });

  it('gives a craft without a mark the one of all villages, whatever it is called', () => {
    for (const craft of ['a-new-craft', 'constructor', '']) {
      expect(sealIdOf(craft, 'phu-cam')).to.match(/^village\.\d$/);
      expect(drawn).to.include(sealIdOf(craft, 'phu-cam'));
    }
  });

  it('tells two villages of one craft apart', () => {
    expect(sealIdOf('conical-hats', 'phu-cam')).to.not.equal(sealIdOf('conical-hats', 'my-lam'));
  });
});
