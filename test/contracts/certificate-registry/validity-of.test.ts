import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import type { Hex } from '@daulang/protocol';

import { aBatch, questionOf, type QuestionChanges, seal, supersede } from '../support/batches.js';
import { given } from '../support/given.js';
import { digest } from '../support/registries.js';
import { ACTIVE, setStatus, SUSPENDED, type ThreeLabels, threeLabels, WITHDRAWN } from '../support/tokens.js';

const validityOf = (on: ThreeLabels, place: number, changes?: QuestionChanges) =>
  on.certificates.validityOf(...questionOf(on.batch, place, changes));

describe('CertificateRegistry.validityOf', () => {
  given(threeLabels).it("answers the certificate's state, and that its batch stands", async (on) => {
    expect(await validityOf(on, 0)).to.deep.equal([true, 0n, false]);
    for (const state of [SUSPENDED, ACTIVE, WITHDRAWN]) {
      await setStatus(on, 1, state);
      expect(await validityOf(on, 0)).to.deep.equal([true, BigInt(state), false]);
    }
    expect(await validityOf(on, 1)).to.deep.equal([true, 0n, false]);
  });

  given(threeLabels).it('answers that its batch was superseded', async (on) => {
    const anew = await aBatch(on, on.cooperativeId, { first: 4 });
    await seal(on, anew, [on.chair, on.treasurer]);
    await supersede(on, on.batch, anew, [on.chair, on.treasurer]);
    await setStatus(on, 2, SUSPENDED);
    expect(await validityOf(on, 0)).to.deep.equal([true, 0n, true]);
    expect(await validityOf(on, 1)).to.deep.equal([true, 1n, true]);
    expect(await on.certificates.validityOf(...questionOf(anew, 0))).to.deep.equal([true, 0n, false]);
  });

  given(threeLabels).it('tells nothing of a certificate that is in no batch', async (on) => {
    await setStatus(on, 1, WITHDRAWN);
    const most: Hex = `0x${'ff'.repeat(32)}`;
    for (const changes of [
      { fields: { serialHash: digest('another serial') } },
      { fields: { content: digest('another document') } },
      { fields: { makerKey: ZeroHash as Hex } },
      { fields: { claimKey: on.buyer.encoded } },
      { fields: { number: 2 } },
      { fields: { number: 0 } },
      { fields: { number: 0xffffffff } },
      { fields: { cooperativeId: on.cooperativeId + 1n } },
      { fields: { cooperativeId: 2n ** 64n - 1n } },
      { root: most },
      { root: ZeroHash as Hex },
      { proof: [] },
      { proof: Array<Hex>(500).fill(most) },
    ]) {
      expect(await validityOf(on, 0, changes)).to.deep.equal([false, 0n, false]);
    }
  });
});
