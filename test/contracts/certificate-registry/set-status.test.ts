import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { aBatch, seal } from '../support/batches.js';
import { ethers, loadFixture, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { indexList } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import { digest, twoOfThree, type TwoOfThree } from '../support/registries.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';

const ACTIVE = 0;
const SUSPENDED = 1;
const WITHDRAWN = 2;
const DAMAGED = 3;

const setting = (on: TwoOfThree, state: number, version: number) => ({
  cooperativeId: on.cooperativeId,
  number: 2,
  state,
  reason: DAMAGED,
  text: digest('fell from the shelf'),
  version,
  deadline: LATER,
});
type Setting = ReturnType<typeof setting>;

const submit = (on: TwoOfThree, message: Setting, signatures: KeySignature[]) =>
  on.certificates.setStatus(message, signatures);
const signAndSubmit = async (on: TwoOfThree, message: Setting) =>
  submit(on, message, await signAct(on.certificates, 'SetStatus', message, [on.chair, on.treasurer]));

/** Fixture: three certificates, numbers 1 to 3. */
async function threePieces() {
  const on = await twoOfThree();
  await seal(on, await aBatch(on, on.cooperativeId, { size: 3 }), [on.chair, on.treasurer]);
  return on;
}

async function walk(...states: number[]): Promise<TwoOfThree> {
  const on = await loadFixture(threePieces);
  for (const [i, state] of states.entries()) await signAndSubmit(on, setting(on, state, i + 1));
  return on;
}

describe('CertificateRegistry.setStatus', () => {
  behavesLikeASignedAct({
    act: 'SetStatus',
    registry: 'certificates',
    fixture: threePieces,
    message: (on) => setting(on, SUSPENDED, 1),
    submit,
  });

  for (const [words, before, state] of [
    ['suspends an active certificate', [], SUSPENDED],
    ['withdraws an active certificate', [], WITHDRAWN],
    ['reinstates a suspended certificate', [SUSPENDED], ACTIVE],
    ['withdraws a suspended certificate', [SUSPENDED], WITHDRAWN],
    ['suspends again what was reinstated', [SUSPENDED, ACTIVE], SUSPENDED],
  ] as const) {
    it(words, async () => {
      const on = await walk(...before);
      const message = setting(on, state, before.length + 1);
      const setAt = (await time.latest()) + 10;
      await time.setNextBlockTimestamp(setAt);
      const signers = indexList(1, 2);
      await expect(signAndSubmit(on, message))
        .to.emit(on.certificates, 'StatusSet')
        .withArgs(on.cooperativeId, 2, state, DAMAGED, message.text, message.version, signers, setAt);
      expect(await on.certificates.statusOf(on.cooperativeId, 2)).to.deep.equal(
        [state, DAMAGED, setAt, message.version, signers].map(BigInt),
      );
    });
  }

  for (const [words, before, state] of [
    ['reinstate an active certificate', [], ACTIVE],
    ['suspend a suspended certificate', [SUSPENDED], SUSPENDED],
    ['reinstate a withdrawn certificate', [WITHDRAWN], ACTIVE],
    ['suspend a withdrawn certificate', [WITHDRAWN], SUSPENDED],
    ['withdraw a withdrawn certificate', [SUSPENDED, WITHDRAWN], WITHDRAWN],
  ] as const) {
    it(`does not ${words}`, async () => {
      const on = await walk(...before);
      await refusal(on.certificates, 'StatusMoveNotAllowed', before.at(-1) ?? ACTIVE, state).of(
        signAndSubmit(on, setting(on, state, before.length + 1)),
      );
    });
  }

  given(threePieces).it('refuses an act without a reason, but not without a text', async (on) => {
    await refusal(on.certificates, 'ReasonMissing').of(
      signAndSubmit(on, { ...setting(on, SUSPENDED, 1), reason: 0 }),
    );
    const wordless = { ...setting(on, SUSPENDED, 1), text: ZeroHash as `0x${string}` };
    await accepted(signAndSubmit(on, wordless));
  });

  for (const number of [0, 4, 4_294_967_295]) {
    given(threePieces).it(`refuses number ${number} where 1 to 3 were issued`, async (on) => {
      await refusal(on.certificates, 'NumberNotIssued', on.cooperativeId, number).of(
        signAndSubmit(on, { ...setting(on, SUSPENDED, 1), number }),
      );
    });
  }

  for (const version of [0, 2, 3]) {
    given(threePieces).it(`refuses version ${version} where 1 is next`, async (on) => {
      await refusal(on.certificates, 'StatusVersionMismatch', 1, version).of(
        signAndSubmit(on, setting(on, SUSPENDED, version)),
      );
    });
  }

  given(threePieces).it('refuses an old suspension after the certificate was reinstated', async (on) => {
    const suspension = setting(on, SUSPENDED, 1);
    const signatures = await signAct(on.certificates, 'SetStatus', suspension, [on.chair, on.treasurer]);
    await submit(on, suspension, signatures);
    await signAndSubmit(on, setting(on, ACTIVE, 2));
    await refusal(on.certificates, 'StatusVersionMismatch', 3, 1).of(submit(on, suspension, signatures));
  });

  given(threePieces).it('refuses a state that does not exist', async (on) => {
    await expect(signAndSubmit(on, setting(on, 3, 1))).to.be.revertedWithoutReason(ethers);
  });

  it('leaves the neighbours alone', async () => {
    const on = await walk(WITHDRAWN);
    for (const number of [1, 3]) {
      expect(await on.certificates.statusOf(on.cooperativeId, number)).to.deep.equal([0n, 0n, 0n, 0n, 0n]);
    }
  });
});
