import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';

import { LATER, signAct } from '../support/acts.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aBareKey, aPasskey, aWallet } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import {
  digestOfProposal,
  execute,
  propose,
  RECOVERY_DELAY,
  recoveryPending,
} from '../support/recoveries.js';
import { twoOfThree, type TwoOfThree } from '../support/registries.js';

const UNKNOWN = 99;
const proposing = (on: TwoOfThree, keys: Hex[], threshold = 1) =>
  on.crafts.connect(on.authority).proposeRecovery(on.cooperativeId, keys, threshold);

describe('CraftRegistry.proposeRecovery', () => {
  given(twoOfThree).it('remembers what was proposed and from when it can be carried out', async (on) => {
    const proposal = {
      signers: [
        aWallet('new chair'),
        aPasskey('new treasurer', on.webAuthnVerifier),
        aBareKey('new card', on.p256Verifier),
      ],
      threshold: 2,
    };
    const proposedAt = (await time.latest()) + 10;
    await time.setNextBlockTimestamp(proposedAt);
    const executableAt = proposedAt + RECOVERY_DELAY;
    const recovery = digestOfProposal(proposal);
    const keys = proposal.signers.map((signer) => signer.encoded);
    await expect(propose(on, on.cooperativeId, proposal))
      .to.emit(on.crafts, 'RecoveryProposed')
      .withArgs(on.cooperativeId, recovery, keys, 2, executableAt);
    expect(await on.crafts.recoveryOf(on.cooperativeId)).to.deep.equal([recovery, BigInt(executableAt)]);
  });

  given(recoveryPending).it('leaves the present signers their power until it is carried out', async (on) => {
    const act = { cooperativeId: on.cooperativeId, threshold: 3, nonce: 1, deadline: LATER };
    const signatures = await signAct(on.crafts, 'SetThreshold', act, [on.chair, on.treasurer]);
    await accepted(on.crafts.setThreshold(act, signatures));

    const byProposed = { ...act, nonce: 2 };
    await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, on.proposal.signers[0]!.id).of(
      on.crafts.setThreshold(
        byProposed,
        await signAct(on.crafts, 'SetThreshold', byProposed, [...on.proposal.signers, on.chair]),
      ),
    );
  });

  given(recoveryPending).it('takes the place of an earlier proposal and waits anew', async (on) => {
    const second = { signers: [aWallet('another chair')], threshold: 1 };
    await time.increaseTo(on.executableAt - 100);
    await propose(on, on.cooperativeId, second);
    const executableAt = (await time.latest()) + RECOVERY_DELAY;
    expect(await on.crafts.recoveryOf(on.cooperativeId)).to.deep.equal([
      digestOfProposal(second),
      BigInt(executableAt),
    ]);

    await time.increaseTo(on.executableAt);
    await refusal(on.crafts, 'RecoveryUnknown', on.cooperativeId, digestOfProposal(second), on.recovery).of(
      execute(on, on.cooperativeId, on.proposal, on.board),
    );
    await time.setNextBlockTimestamp(executableAt - 1);
    await refusal(on.crafts, 'RecoveryTooEarly', executableAt, executableAt - 1).of(
      execute(on, on.cooperativeId, second, on.board),
    );
  });

  given(twoOfThree).it('proposes while the cooperative is suspended too', async (on) => {
    await on.crafts.connect(on.guardian).suspend(on.cooperativeId, await time.latest());
    await accepted(proposing(on, [aWallet('new chair').encoded]));
  });

  given(twoOfThree).it('refuses the guardian, the present signers and anybody else', async (on) => {
    const keys = [aWallet('new chair').encoded];
    for (const caller of [on.guardian, on.anyone]) {
      await refusal(on.crafts, 'NotAuthority', caller.address).of(
        on.crafts.connect(caller).proposeRecovery(on.cooperativeId, keys, 1),
      );
    }
  });

  given(twoOfThree).it('refuses an unknown cooperative and a closed one', async (on) => {
    const crafts = on.crafts.connect(on.authority);
    const keys = [aWallet('new chair').encoded];
    await refusal(crafts, 'CooperativeUnknown', UNKNOWN).of(crafts.proposeRecovery(UNKNOWN, keys, 1));
    await crafts.close(on.cooperativeId);
    await refusal(crafts, 'CooperativeAlreadyClosed', on.cooperativeId).of(
      crafts.proposeRecovery(on.cooperativeId, keys, 1),
    );
  });

  for (const [words, signers, threshold] of [
    ['zero', 2, 0],
    ['more than the signers', 2, 3],
    ['more than a batch can record', 9, 8],
    ['one of nobody', 0, 1],
  ] as const) {
    given(twoOfThree).it(`refuses a threshold of ${words}`, async (on) => {
      const keys = Array.from({ length: signers }, (_, i) => aWallet(`signer ${i}`).encoded);
      await refusal(on.crafts, 'ThresholdOutOfRange', threshold, signers).of(proposing(on, keys, threshold));
    });
  }

  given(twoOfThree).it(
    'takes fifteen signers and refuses sixteen, or as many as would look like one',
    async (on) => {
      const keys = Array.from({ length: 257 }, (_, i) => aWallet(`signer ${i}`).encoded);
      for (const count of [16, 257]) {
        await refusal(on.crafts, 'TooManySigners', 15).of(proposing(on, keys.slice(0, count)));
      }
      await accepted(proposing(on, keys.slice(0, 15)));
    },
  );

  given(twoOfThree).it('refuses keys that no signature could match, wherever they stand', async (on) => {
    const good = aWallet('new chair').encoded;
    const passkey = aPasskey('new treasurer', on.webAuthnVerifier).encoded;
    const offCurve = `${passkey.slice(0, 42)}${'01'.repeat(64)}` as Hex;
    const elsewhere = aPasskey('new treasurer', on.anyone.address).encoded;
    const one = `0x${'01'.repeat(32)}`;
    for (const [key, error, args] of [
      [passkey.slice(0, -2), 'KeyLengthUnknown', [83]],
      [elsewhere, 'KeyVerifierUnknown', [on.anyone.address]],
      [ethers.ZeroAddress, 'KeyAddressMissing', []],
      [offCurve, 'KeyNotOnCurve', [one, one]],
    ] as const) {
      await refusal(on.crafts, error, ...args).of(proposing(on, [good, key as Hex]));
    }
  });

  given(twoOfThree).it('refuses one key twice, also under two verifiers', async (on) => {
    const passkey = aPasskey('new chair', on.webAuthnVerifier);
    const bare = aBareKey('new chair', on.p256Verifier);
    for (const twice of [passkey, bare]) {
      await refusal(on.crafts, 'KeyAlreadyKnown', on.cooperativeId, passkey.id).of(
        proposing(on, [aWallet('new treasurer').encoded, passkey.encoded, twice.encoded]),
      );
    }
  });

  given(twoOfThree).it(
    'refuses keys that the cooperative has or had, which could never be opened',
    async (on) => {
      const closing = { cooperativeId: on.cooperativeId, keyId: on.secretary.id, nonce: 1, deadline: LATER };
      await on.crafts.closeKey(
        closing,
        await signAct(on.crafts, 'CloseKey', closing, [on.chair, on.treasurer]),
      );
      for (const known of [on.chair, on.maker, on.secretary]) {
        await refusal(on.crafts, 'KeyAlreadyKnown', on.cooperativeId, known.id).of(
          proposing(on, [aWallet('new chair').encoded, known.encoded]),
        );
      }
    },
  );
});
