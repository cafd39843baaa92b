import { expect } from 'chai';

import { asObject } from '../support/answers.js';
import { aBatch, seal } from '../support/batches.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { accepted, refusal } from '../support/outcomes.js';
import { CAPACITY, twoOfThree, type TwoOfThree } from '../support/registries.js';

const UNKNOWN = 99;
const MOST = 2 ** 32 - 1;

const sealPieces = async (on: TwoOfThree, first: number, size: number) =>
  seal(on, await aBatch(on, on.cooperativeId, { first, size }), [on.chair, on.treasurer]);

/** The cooperative's slot as it would be, were its capacity another. */
const withCapacity = async (on: TwoOfThree, capacity: number) => {
  const before = asObject(await on.crafts.cooperativeOf(on.cooperativeId));
  return { ...before, capacity: BigInt(capacity) };
};
const slotOf = async (on: TwoOfThree) => asObject(await on.crafts.cooperativeOf(on.cooperativeId));

describe('CraftRegistry.raiseCapacity', () => {
  for (const capacity of [CAPACITY + 1, MOST]) {
    given(twoOfThree).it(
      `raises ${CAPACITY} to ${capacity} for the authority, and changes nothing else`,
      async (on) => {
        const expected = await withCapacity(on, capacity);
        await expect(on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, capacity))
          .to.emit(on.crafts, 'CapacitySet')
          .withArgs(on.cooperativeId, capacity, on.authority.address);
        expect(await slotOf(on)).to.deep.equal(expected);
      },
    );
  }

  given(twoOfThree).it('lets a batch through that was too large before', async (on) => {
    await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 2);
    await refusal(on.certificates, 'CapacityExceeded').of(sealPieces(on, 1, 3));
    await on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, 3);
    await accepted(sealPieces(on, 1, 3));
  });

  given(twoOfThree).it('raises it while the cooperative is suspended too', async (on) => {
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    const expected = await withCapacity(on, CAPACITY + 1);
    await on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, CAPACITY + 1);
    expect(await slotOf(on)).to.deep.equal(expected);
  });

  given(twoOfThree).it('refuses the guardian, who may only lower it, and anybody else', async (on) => {
    for (const caller of [on.guardian, on.anyone]) {
      await refusal(on.crafts, 'NotAuthority', caller.address).of(
        on.crafts.connect(caller).raiseCapacity(on.cooperativeId, CAPACITY + 1),
      );
    }
  });

  for (const capacity of [CAPACITY, CAPACITY - 1, 0]) {
    given(twoOfThree).it(`refuses ${capacity} where it is ${CAPACITY}`, async (on) => {
      await refusal(on.crafts, 'CapacityNotHigher', CAPACITY, capacity).of(
        on.crafts.connect(on.authority).raiseCapacity(on.cooperativeId, capacity),
      );
    });
  }

  given(twoOfThree).it('refuses an unknown cooperative and a closed one', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    await refusal(crafts, 'CooperativeUnknown', UNKNOWN).of(crafts.raiseCapacity(UNKNOWN, 1));
    await crafts.close(on.cooperativeId);
    await refusal(crafts, 'CooperativeAlreadyClosed', on.cooperativeId).of(
      crafts.raiseCapacity(on.cooperativeId, CAPACITY + 1),
    );
  });
});

describe('CraftRegistry.lowerCapacity', () => {
  for (const [who, capacity] of [
    ['authority', CAPACITY - 1],
    ['guardian', 0],
  ] as const) {
    given(twoOfThree).it(
      `lowers ${CAPACITY} to ${capacity} for the ${who}, and changes nothing else`,
      async (on) => {
        const expected = await withCapacity(on, capacity);
        await expect(on.crafts.connect(on[who]).lowerCapacity(on.cooperativeId, capacity))
          .to.emit(on.crafts, 'CapacitySet')
          .withArgs(on.cooperativeId, capacity, on[who].address);
        expect(await slotOf(on)).to.deep.equal(expected);
      },
    );
  }

  given(twoOfThree).it('stops a batch that would go beyond it', async (on) => {
    await sealPieces(on, 1, 2);
    await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 4);
    await refusal(on.certificates, 'CapacityExceeded', 4, 2, 3).of(sealPieces(on, 3, 3));
    await accepted(sealPieces(on, 3, 2));
  });

  given(twoOfThree).it('takes nothing back, though more was issued already', async (on) => {
    await sealPieces(on, 1, 3);
    await on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, 1);
    expect(await on.certificates.nextNumber(on.cooperativeId)).to.equal(4);
    await refusal(on.certificates, 'CapacityExceeded', 1, 3, 1).of(sealPieces(on, 4, 1));
  });

  given(twoOfThree).it('refuses anybody else', async (on) => {
    await refusal(on.crafts, 'NotAuthorityOrGuardian', on.anyone.address).of(
      on.crafts.lowerCapacity(on.cooperativeId, 1),
    );
  });

  for (const capacity of [CAPACITY, CAPACITY + 1, MOST]) {
    given(twoOfThree).it(`refuses ${capacity} where it is ${CAPACITY}`, async (on) => {
      await refusal(on.crafts, 'CapacityNotLower', CAPACITY, capacity).of(
        on.crafts.connect(on.guardian).lowerCapacity(on.cooperativeId, capacity),
      );
    });
  }

  given(twoOfThree).it('refuses an unknown cooperative and a closed one', async (on) => {
    const crafts = on.crafts.connect(on.guardian);
    await refusal(crafts, 'CooperativeUnknown', UNKNOWN).of(crafts.lowerCapacity(UNKNOWN, 0));
    await on.crafts.connect(on.authority).close(on.cooperativeId);
    await refusal(crafts, 'CooperativeAlreadyClosed', on.cooperativeId).of(
      crafts.lowerCapacity(on.cooperativeId, 0),
    );
  });
});
