import { expect } from 'chai';

import { LATER, signAct } from '../support/acts.js';
import { aWallet, indexList } from '../support/keys.js';
import { aChainOf, aHistory, aWideFamily, type History } from '../support/history.js';
import { admit } from '../support/registries.js';
import { recover, reportStolenAtOnce } from '../support/thefts.js';

const END_OF_TIME = 2n ** 40n - 1n;

describe('CraftRegistry.isQuorumStolen', () => {
  describe('of keys whose theft was dated', () => {
    it('says no while no theft was reported', async () => {
      const { isStolen, at } = await aHistory(['a', 'b'], 2);
      for (const moment of [0n, at(0), at(100), END_OF_TIME]) {
        expect(await isStolen(['a', 'b'], moment)).to.equal(false);
      }
    });

    it('says no of no keys, of keys nobody has and of cooperatives nobody knows', async () => {
      const { on, cooperativeId, dateTheft, at } = await aHistory(['a']);
      await dateTheft('a', at(0));
      for (const [id, keys] of [
        [cooperativeId, 0n],
        [cooperativeId, indexList(1, 9)],
        [cooperativeId, indexList(0, 1)],
        [99n, indexList(1)],
      ]) {
        expect(await on.crafts.isQuorumStolen(id!, keys!, at(1))).to.equal(false);
      }
    });

    it('says yes from the very second of the theft on, and no before', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a']);
      await rotate(5, { by: ['a'], added: ['b'] });
      await dateTheft('a', at(3));
      for (const [moment, stolen] of [
        [at(3) - 1n, false],
        [at(3), true],
        [at(3) + 1n, true],
        [END_OF_TIME, true],
      ] as const) {
        expect(await isStolen(['a'], moment)).to.equal(stolen);
      }
    });

    it('goes by the earlier second when the theft was dated anew', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a']);
      await rotate(5, { by: ['a'], added: ['b'] });
      await dateTheft('a', at(3));
      await dateTheft('a', at(2));
      expect(await isStolen(['a'], at(2))).to.equal(true);
      expect(await isStolen(['a'], at(2) - 1n)).to.equal(false);
    });

    it('asks for all of them: one clean key clears a quorum, wherever it stands', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a', 'b', 'c'], 3);
      await rotate(5, { by: ['a', 'b', 'c'], added: ['d'] });
      await dateTheft('a', at(1));
      await dateTheft('c', at(3));
      expect(await isStolen(['a', 'c'], at(4))).to.equal(true);
      for (const mixed of [['a', 'b'], ['b', 'c'], ['a', 'b', 'c'], ['b']]) {
        expect(await isStolen(mixed, at(4))).to.equal(false);
      }
      expect(await isStolen(['a', 'c'], at(3))).to.equal(true);
      expect(await isStolen(['a', 'c'], at(3) - 1n)).to.equal(false);
    });

    it('is not touched by another cooperative’s thefts', async () => {
      const { on, isStolen, dateTheft, at, keyOf } = await aHistory(['a', 'b']);
      const other = await admit(on, [keyOf('a')], 1);
      await reportStolenAtOnce(on, other, [keyOf('a')]);
      await dateTheft('b', at(0));
      expect(await isStolen(['a'], END_OF_TIME)).to.equal(false);
      expect(await on.crafts.isQuorumStolen(other, indexList(1), END_OF_TIME)).to.equal(true);
    });
  });

  describe('of keys that came after the thief', () => {
    it('reaches the keys a thief rotated in', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a', 'b', 'c'], 2);
      await rotate(3, { by: ['a', 'b'], added: ['thief', 'accomplice'], closed: ['c'] });
      await dateTheft('a', at(1));
      await dateTheft('b', at(2));
      expect(await isStolen(['thief', 'accomplice'], at(4))).to.equal(true);
      expect(await isStolen(['c', 'thief'], at(4))).to.equal(false);
    });

    for (const [words, late, stolen] of [
      ['reaches a key admitted in the very second of the theft', 0n, true],
      ['leaves a key admitted a second before the theft', 1n, false],
    ] as const) {
      it(words, async () => {
        const { isStolen, dateTheft, at, rotate } = await aHistory(['bystander', 'a']);
        await rotate(3, { by: ['a'], added: ['newcomer'] });
        await rotate(4, { by: ['a'], added: ['somebody'] });
        await dateTheft('a', at(3) + late);
        // So that no key is older than every theft and cleared by that alone.
        await dateTheft('bystander', at(0));
        expect(await isStolen(['newcomer'], at(9))).to.equal(stolen);
        expect(await isStolen(['somebody'], at(9))).to.equal(true);
      });
    }

    it('leaves a key that one clean signer helped to admit', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a', 'b', 'c'], 2);
      await rotate(3, { by: ['a', 'b'], added: ['newcomer'] });
      await dateTheft('a', at(0));
      await dateTheft('c', at(0));
      expect(await isStolen(['newcomer'], at(9))).to.equal(false);
      await dateTheft('b', at(3) + 1n);
      expect(await isStolen(['newcomer'], at(9))).to.equal(false);
      await dateTheft('b', at(3));
      expect(await isStolen(['newcomer'], at(9))).to.equal(true);
    });

    it('reaches over several generations', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a']);
      await rotate(2, { by: ['a'], added: ['child'] });
      await rotate(3, { by: ['child'], added: ['grandchild'], closed: ['a'] });
      await rotate(4, { by: ['grandchild'], added: ['great-grandchild'], closed: ['child'] });
      await dateTheft('a', at(1));
      for (const name of ['child', 'grandchild', 'great-grandchild']) {
        expect(await isStolen([name], at(9))).to.equal(true);
      }
    });

    it('leaves the generations before a later theft', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a']);
      await rotate(2, { by: ['a'], added: ['child'] });
      await rotate(3, { by: ['child'], added: ['grandchild'] });
      await rotate(5, { by: ['child'], added: ['late grandchild'] });
      await dateTheft('child', at(4));
      expect(await isStolen(['grandchild'], at(9))).to.equal(false);
      expect(await isStolen(['late grandchild'], at(9))).to.equal(true);
      expect(await isStolen(['a'], at(9))).to.equal(false);
    });

    it('leaves what is older than every theft untouched for ever', async () => {
      const { isStolen, dateTheft, at, rotate } = await aHistory(['a', 'b'], 2);
      await rotate(1, { by: ['a', 'b'], added: ['c'] });
      await dateTheft('a', at(1) + 1n);
      await dateTheft('b', at(1) + 1n);
      expect(await isStolen(['a', 'b', 'c'], at(1))).to.equal(false);
      expect(await isStolen(['c'], END_OF_TIME)).to.equal(false);
    });
  });

  describe('of keys with common ancestors', () => {
    /** One key admits two, at hours 2 and 4, who together admit a fourth at hour 6. */
    async function aDiamond(): Promise<History> {
      const history = await aHistory(['bystander', 'root']);
      await history.rotate(2, { by: ['root'], added: ['left'] });
      await history.rotate(4, { by: ['root'], added: ['right'] });
      await setThreshold(history, 2, ['root']);
      await history.rotate(6, { by: ['left', 'right'], added: ['child'] });
      await history.dateTheft('bystander', history.at(0));
      return history;
    }

    for (const [when, hour, stolen] of [
      ['before both', 1, true],
      ['with the first', 2, true],
      ['between them', 3, false],
      ['with the second', 4, false],
      ['after both', 5, false],
    ] as const) {
      it(`${stolen ? 'reaches' : 'leaves'} the child of two whose parent was stolen ${when}`, async () => {
        const { isStolen, dateTheft, at } = await aDiamond();
        await dateTheft('root', at(hour));
        expect(await isStolen(['child'], at(9))).to.equal(stolen);
        expect(await isStolen(['left', 'right'], at(9))).to.equal(stolen);
        expect(await isStolen(['right'], at(9))).to.equal(hour <= 4);
      });
    }

    it('asks an ancestor for the hardest of several moments', async () => {
      const { isStolen, dateTheft, at } = await aDiamond();
      await dateTheft('root', at(3));
      // Asked of itself, the root was stolen at hour 9 and at hour 4, but not at hour 2.
      expect(await isStolen(['root', 'right'], at(9))).to.equal(true);
      expect(await isStolen(['root', 'left', 'right'], at(9))).to.equal(false);
      expect(await isStolen(['root', 'right'], at(3) - 1n)).to.equal(false);
    });

    it('sees one parent of two stolen directly and the other by reach', async () => {
      const { isStolen, dateTheft, at } = await aDiamond();
      await dateTheft('left', at(5));
      await dateTheft('root', at(4));
      expect(await isStolen(['child'], at(9))).to.equal(true);
      expect(await isStolen(['left', 'right'], at(4))).to.equal(false);
    });
  });

  describe('of keys with a long history', () => {
    it('follows it to its beginning', async () => {
      const { isStolen, dateTheft, at } = await aChainOf(66);
      expect(await isStolen(['hand 66'], at(99))).to.equal(false);
      await dateTheft('hand 1', at(0));
      expect(await isStolen(['hand 66'], at(99))).to.equal(true);
    });

    it('looks behind five hundred and twelve keys, and says yes when that is not enough', async () => {
      const { isStolen, at } = await aChainOf(514);
      expect(await isStolen(['hand 513'], at(999))).to.equal(false);
      expect(await isStolen(['hand 514'], at(999))).to.equal(true);
    });

    it('counts the keys, not the ways that lead to them', async () => {
      // Thirty newcomers, each admitted by seven: 210 ways, but 31 keys to look at.
      const { history, newest } = await aWideFamily(30);
      expect(await history.isStolen(newest, history.at(99))).to.equal(false);
    });

    it('is cleared by one clean key, however old and however long the trail beside it', async () => {
      const { isStolen, dateTheft, at } = await aChainOf(66, { robbed: false });
      await dateTheft('hand 1', at(0));
      expect(await isStolen(['bystander', 'hand 66'], at(99))).to.equal(false);
      expect(await isStolen(['hand 66'], at(99))).to.equal(true);
    });

    it('is cleared by a recovered key, however long the trail beside it', async () => {
      const { on, cooperativeId, keyOf, quorum, dateTheft, at } = await aChainOf(65);
      await dateTheft('hand 1', at(0));
      const recovered = aWallet('recovered');
      await recover({ ...on, cooperativeId }, [recovered], [keyOf('hand 65')]);
      const { index } = await on.crafts.keyOf(cooperativeId, recovered.id);
      const trail = await quorum('hand 65');
      const both = trail | indexList(0, index);
      expect(await on.crafts.isQuorumStolen(cooperativeId, trail, END_OF_TIME)).to.equal(true);
      expect(await on.crafts.isQuorumStolen(cooperativeId, both, END_OF_TIME)).to.equal(false);
    });

    it('clears a long honest history at once when its last key is older than the theft', async () => {
      const { isStolen, dateTheft, at } = await aChainOf(66, { robbed: false });
      await dateTheft('bystander', at(65) + 1n);
      expect(await isStolen(['hand 66'], at(99))).to.equal(false);
    });
  });
});

async function setThreshold(history: History, threshold: number, by: string[]): Promise<void> {
  const { on, cooperativeId } = history;
  const { nonce } = await on.crafts.cooperativeOf(cooperativeId);
  const act = { cooperativeId, threshold, nonce, deadline: LATER };
  await on.crafts.setThreshold(act, await signAct(on.crafts, 'SetThreshold', act, by.map(history.keyOf)));
}
