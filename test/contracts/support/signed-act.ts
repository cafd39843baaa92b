import { expect } from 'chai';
import type { ContractTransactionResponse } from 'ethers';

import { type ActName, type KeySignature, LATER, signAct } from './acts.js';
import { ethers, loadFixture, time } from './chain.js';
import { aBareKey, aPasskey, aWallet, indexList } from './keys.js';
import { accepted, refusal } from './outcomes.js';
import { admit, CHAIR_AND_TREASURER, twoOfThree, type TwoOfThree } from './registries.js';
import { rotate } from './rotations.js';
import { reportStolenAtOnce } from './thefts.js';

export interface SignedActCase {
  act: ActName;
  registry: 'crafts' | 'certificates';
  /** The world before the act; by default a cooperative whose threshold is two of three. */
  fixture?: () => Promise<TwoOfThree>;
  /** A veto alone works while its cooperative is suspended, and looks for the pending recovery first of all. */
  isVeto?: boolean;
  /** A message that would succeed, but for what a test changes; without its deadline. */
  message(on: TwoOfThree): object;
  submit(on: TwoOfThree, message: never, signatures: KeySignature[]): Promise<ContractTransactionResponse>;
}

/** What every act of a cooperative has in common: it takes the k signatures of its signers, once, from anybody. */
export function behavesLikeASignedAct({
  act,
  registry,
  fixture = twoOfThree,
  isVeto = false,
  message,
  submit,
}: SignedActCase) {
  const send = (on: TwoOfThree, changed: object, signatures: KeySignature[]) =>
    submit(on, changed as never, signatures);
  const sign = (on: TwoOfThree, given: object, keys = [on.chair, on.treasurer]) =>
    signAct(on[registry], act, given, keys);
  const prepared = async () => {
    const on = await loadFixture(fixture);
    return { on, given: { ...message(on), deadline: LATER } };
  };

  describe('like every signed act', () => {
    it('succeeds whoever submits it', async () => {
      const { on, given } = await prepared();
      const signatures = await sign(on, given);
      const stranger = { ...on, [registry]: on[registry].connect(on.guardian) };
      await accepted(send(stranger, given, signatures));
    });

    it('succeeds with any k of the n signers', async () => {
      const { on, given } = await prepared();
      await accepted(send(on, given, await sign(on, given, [on.treasurer, on.secretary])));
    });

    it('refuses the same message a second time', async () => {
      const { on, given } = await prepared();
      const signatures = await sign(on, given);
      await send(on, given, signatures);
      await expect(send(on, given, signatures)).to.be.revert(ethers);
    });

    it('refuses a deadline that has passed', async () => {
      const { on, given } = await prepared();
      const deadline = (await time.latest()) - 1;
      const late = { ...given, deadline };
      await refusal(on[registry], 'DeadlinePassed', deadline, (value: bigint) => value > deadline).of(
        send(on, late, await sign(on, late)),
      );
    });

    it('accepts the very second of the deadline', async () => {
      const { on, given } = await prepared();
      const deadline = (await time.latest()) + 60;
      const inTime = { ...given, deadline };
      const signatures = await sign(on, inTime);
      await time.setNextBlockTimestamp(deadline);
      await accepted(send(on, inTime, signatures));
    });

    it('refuses a message changed after it was signed', async () => {
      const { on, given } = await prepared();
      const signatures = await sign(on, given);
      await refusal(on.crafts, 'SignatureInvalid', on.chair.id, 1).of(
        send(on, { ...given, deadline: LATER - 1 }, signatures),
      );
    });

    it('refuses a message signed for another chain', async () => {
      const { on, given } = await prepared();
      const signatures = await signAct(on[registry], act, given, [on.chair, on.treasurer], { chainId: 1n });
      await refusal(on.crafts, 'SignatureInvalid').of(send(on, given, signatures));
    });

    it('refuses a message signed for another contract', async () => {
      const { on, given } = await prepared();
      const elsewhere = { verifyingContract: on.webAuthnVerifier };
      const signatures = await signAct(on[registry], act, given, [on.chair, on.treasurer], elsewhere);
      await refusal(on.crafts, 'SignatureInvalid').of(send(on, given, signatures));
    });

    it('refuses fewer signatures than the threshold', async () => {
      const { on, given } = await prepared();
      await refusal(on.crafts, 'SignatureCountMismatch', 2, 1).of(
        send(on, given, await sign(on, given, [on.chair])),
      );
    });

    it('refuses more signatures than the threshold', async () => {
      const { on, given } = await prepared();
      await refusal(on.crafts, 'SignatureCountMismatch', 2, 3).of(
        send(on, given, await sign(on, given, [on.chair, on.treasurer, on.secretary])),
      );
    });

    it('refuses one signer twice', async () => {
      const { on, given } = await prepared();
      await refusal(on.crafts, 'SignersNotAscending', 2, 2).of(
        send(on, given, await sign(on, given, [on.treasurer, on.treasurer])),
      );
    });

    it('refuses signers out of order', async () => {
      const { on, given } = await prepared();
      await refusal(on.crafts, 'SignersNotAscending', 3, 1).of(
        send(on, given, await sign(on, given, [on.secretary, on.chair])),
      );
    });

    it('refuses a key the cooperative never had', async () => {
      const { on, given } = await prepared();
      const stranger = aWallet('stranger');
      await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, stranger.id).of(
        send(on, given, await sign(on, given, [on.chair, stranger])),
      );
    });

    it("refuses another cooperative's signers", async () => {
      const { on, given } = await prepared();
      const others = [aWallet('other chair'), aPasskey('other treasurer', on.webAuthnVerifier)];
      await admit(on, others, 2);
      await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, others[0]!.id).of(
        send(on, given, await sign(on, given, others)),
      );
    });

    it('refuses the authority and the guardian', async () => {
      const { on, given } = await prepared();
      const encoded = on.authority.address.toLowerCase() as `0x${string}`;
      const signatures = await sign(on, given, [{ ...on.chair, encoded }, on.treasurer]);
      await refusal(on.crafts, 'KeyUnknown').of(send(on, given, signatures));
    });

    it("refuses a maker's key", async () => {
      const { on, given } = await prepared();
      await refusal(on.crafts, 'KeyNotSigner', on.maker.id, 2).of(
        send(on, given, await sign(on, given, [on.chair, on.maker])),
      );
    });

    it("refuses a passkey's point under the bare verifier", async () => {
      const { on, given } = await prepared();
      const disguised = aBareKey('treasurer', on.p256Verifier);
      await refusal(on.crafts, 'KeySchemeMismatch', on.treasurer.id, 1, 2).of(
        send(on, given, await sign(on, given, [on.chair, disguised])),
      );
    });

    it('refuses a verifier that is not one of the two', async () => {
      const { on, given } = await prepared();
      const alwaysYes = await ethers.deployContract('AlwaysYes');
      const forged = aPasskey('treasurer', await alwaysYes.getAddress());
      await refusal(on.crafts, 'KeyVerifierUnknown', await alwaysYes.getAddress()).of(
        send(on, given, await sign(on, given, [on.chair, forged])),
      );
    });

    it('refuses key bytes of another length', async () => {
      const { on, given } = await prepared();
      const cut = { ...on.treasurer, encoded: on.treasurer.encoded.slice(0, -2) as `0x${string}` };
      await refusal(on.crafts, 'KeyLengthUnknown', 83).of(
        send(on, given, await sign(on, given, [on.chair, cut])),
      );
    });

    it('refuses a passkey assertion made for another host', async () => {
      const { on, given } = await prepared();
      const coaxed = aPasskey('treasurer', on.webAuthnVerifier, 'shop.localhost');
      await refusal(on.crafts, 'SignatureInvalid', on.treasurer.id, 2).of(
        send(on, given, await sign(on, given, [on.chair, coaxed])),
      );
    });

    it('refuses a closed key', async () => {
      const { on, given } = await prepared();
      const { nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
      const close = { cooperativeId: on.cooperativeId, keyId: on.secretary.id, nonce, deadline: LATER };
      await on.crafts.closeKey(close, await signAct(on.crafts, 'CloseKey', close, [on.chair, on.treasurer]));
      const now = registry === 'crafts' ? { ...given, nonce: nonce + 1n } : given;
      await refusal(on.crafts, 'KeyAlreadyClosed', on.secretary.id, (value: bigint) => value > 0n).of(
        send(on, now, await sign(on, now, [on.chair, on.secretary])),
      );
    });

    it(`${isVeto ? 'hears' : 'refuses'} a suspended cooperative`, async () => {
      const { on, given } = await prepared();
      await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
      const sent = send(on, given, await sign(on, given));
      if (isVeto) await accepted(sent);
      else await expectNotActive(sent, on, SUSPENDED);
    });

    it('refuses a closed cooperative', async () => {
      const { on, given } = await prepared();
      await on.crafts.connect(on.authority).close(on.cooperativeId);
      const sent = send(on, given, await sign(on, given));
      if (isVeto) await expectNoRecovery(sent, on, given);
      else await expectNotActive(sent, on, CLOSED);
    });

    it('refuses signers who are all known to be stolen', async () => {
      const { on, given } = await prepared();
      const { nonce, nextIndex } = await on.crafts.cooperativeOf(on.cooperativeId);
      const thieves = [aWallet('thief'), aWallet('accomplice')];
      const { cooperativeId } = on;
      await rotate(on, cooperativeId, { by: [on.chair, on.treasurer], added: thieves });
      await reportStolenAtOnce(on, cooperativeId, [on.chair, on.treasurer]);
      const now = registry === 'crafts' ? { ...given, nonce: nonce + 1n } : given;
      await refusal(on.crafts, 'QuorumStolen', cooperativeId, indexList(nextIndex, nextIndex + 1n)).of(
        send(on, now, await sign(on, now, thieves)),
      );
    });

    if (registry === 'crafts') {
      it('spends the nonce and says who signed', async () => {
        const { on, given } = await prepared();
        const { nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
        await expect(send(on, given, await sign(on, given)))
          .to.emit(on.crafts, 'ActSigned')
          .withArgs(on.cooperativeId, nonce, CHAIR_AND_TREASURER);
        expect((await on.crafts.cooperativeOf(on.cooperativeId)).nonce).to.equal(nonce + 1n);
      });

      for (const [words, step] of [
        ['an older nonce', -1n],
        ['a later nonce', 1n],
      ] as const) {
        it(`refuses ${words}`, async () => {
          const { on, given } = await prepared();
          const { nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
          const other = { ...given, nonce: nonce + step };
          await refusal(on.crafts, 'NonceMismatch', nonce, nonce + step).of(
            send(on, other, await sign(on, other)),
          );
        });
      }

      it('refuses a cooperative that was never admitted', async () => {
        const { on, given } = await prepared();
        const other = { ...given, cooperativeId: 99n, nonce: 0 };
        const sent = send(on, other, await sign(on, other));
        if (isVeto) await expectNoRecovery(sent, on, other);
        else await refusal(on.crafts, 'CooperativeUnknown', 99).of(sent);
      });
    }
  });
}

const SUSPENDED = 2;
const CLOSED = 3;

async function expectNotActive(sent: Promise<unknown>, on: TwoOfThree, state: number) {
  await refusal(on.crafts, 'CooperativeNotActive', on.cooperativeId, state).of(sent);
}

async function expectNoRecovery(sent: Promise<unknown>, on: TwoOfThree, veto: object) {
  const { cooperativeId, recovery } = veto as { cooperativeId: bigint; recovery: string };
  await refusal(on.crafts, 'RecoveryUnknown', cooperativeId, ethers.ZeroHash, recovery).of(sent);
}
