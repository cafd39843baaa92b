import { expect } from 'chai';
import { network } from 'hardhat';

import type { Hex } from '@daulang/protocol';
import { keyIdOf } from '@daulang/protocol/key-id';

import { type ActName, LATER, signAct } from '../support/acts.js';
import { aBatch, seal, sealedByTheMaker, sealingOf, verify } from '../support/batches.js';
import { ethers, time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aBareKey, aPasskey, aWallet, indexList, type TestKey } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import { digestOfProposal, propose } from '../support/recoveries.js';
import {
  admit,
  CHAIR_AND_TREASURER,
  digest,
  PROFILE,
  registries,
  twoOfThree,
  type TwoOfThree,
} from '../support/registries.js';
import { rotate, signRotation } from '../support/rotations.js';
import { reportStolenAtOnce } from '../support/thefts.js';

const board = (on: TwoOfThree) => [on.chair, on.treasurer];
const closing = (cooperativeId: bigint, key: TestKey, nonce = 1, deadline = LATER) => ({
  cooperativeId,
  keyId: key.id,
  nonce,
  deadline,
});

describe('A verifier that always says yes', () => {
  given(twoOfThree).it('is not admitted, rotated in, registered, proposed or believed', async (on) => {
    const verifier = await (await ethers.deployContract('AlwaysYes')).getAddress();
    const forged = aPasskey('anybody', verifier);
    const adding = { cooperativeId: on.cooperativeId, key: forged.encoded, nonce: 1, deadline: LATER };
    const addingSigned = await signAct(on.crafts, 'AddMaker', adding, board(on));
    const rotation = await signRotation(on, on.cooperativeId, { by: board(on), added: [forged] });
    const believed = await signRotation(on, on.cooperativeId, { by: [on.chair, forged], closed: [on.chair] });
    for (const attempt of [
      () => admit(on, [forged], 1),
      () => rotation.submit(),
      () => on.crafts.addMaker(adding, addingSigned),
      () => propose(on, on.cooperativeId, { signers: [forged], threshold: 1 }),
      () => believed.submit(),
    ]) {
      await refusal(on.crafts, 'KeyVerifierUnknown', verifier).of(attempt());
    }
  });
});

describe('An account that always says yes (ERC-1271)', () => {
  given(registries).it('counts as one signer and no more', async (on) => {
    const encoded = (await (await ethers.deployContract('AlwaysYes')).getAddress()).toLowerCase() as Hex;
    const pushover: TestKey = { encoded, id: keyIdOf(encoded), sign: () => '0x' };
    const [chair, newcomer] = [aWallet('chair'), aWallet('newcomer')];
    const cooperativeId = await admit(on, [pushover, chair], 2);
    for (const [by, error] of [
      [[pushover], 'SignatureCountMismatch'],
      [[pushover, pushover], 'SignersNotAscending'],
      [[pushover, { ...chair, sign: () => '0x' as Hex }], 'SignatureInvalid'],
    ] as const) {
      const attempt = await signRotation(on, cooperativeId, { by: [...by], added: [newcomer] });
      await refusal(on.crafts, error).of(attempt.submit());
    }
    await accepted(rotate(on, cooperativeId, { by: [pushover, chair], added: [newcomer] }));
  });
});

describe('One key under two verifiers', () => {
  given(registries).it('is one key, which fills one place of a quorum', async (on) => {
    const passkey = aPasskey('one person', on.webAuthnVerifier);
    const bare = aBareKey('one person', on.p256Verifier);
    const [chair, newcomer] = [aWallet('chair'), aWallet('newcomer')];
    expect(bare.id).to.equal(passkey.id);
    await refusal(on.crafts, 'KeyAlreadyKnown', 1, passkey.id).of(admit(on, [passkey, bare], 2));

    const cooperativeId = await admit(on, [chair, passkey], 2);
    const again = await signRotation(on, cooperativeId, { by: [chair, passkey], added: [bare] });
    await refusal(on.crafts, 'KeyAlreadyKnown', cooperativeId, passkey.id).of(again.submit());
    const twice = await signRotation(on, cooperativeId, { by: [passkey, bare], added: [newcomer] });
    await refusal(on.crafts, 'KeySchemeMismatch', passkey.id, 1, 2).of(twice.submit());
  });
});

describe('A thief who rotates his own keys in', () => {
  given(sealedByTheMaker).it(
    'is left without an act once the theft is dated, and what he sealed is suspect',
    async (on) => {
      const { cooperativeId } = on;
      const thieves = [aWallet('thief'), aWallet('accomplice')];
      const stolenFrom = BigInt(await time.latest()) + 100n;
      await time.setNextBlockTimestamp(stolenFrom);
      await rotate(on, cooperativeId, { by: board(on), added: thieves, closed: [on.chair, on.treasurer] });
      const first = Number(await on.certificates.nextNumber(cooperativeId));
      const forged = await aBatch(on, cooperativeId, { first });
      await seal(on, forged, thieves);
      expect((await verify(on, forged, 0)).issuer.suspect).to.equal(false);

      for (const { id } of board(on)) {
        await on.crafts.connect(on.guardian).dateTheft(cooperativeId, id, stolenFrom);
      }
      expect((await verify(on, forged, 0)).issuer.suspect).to.equal(true);
      expect((await verify(on, on.batch, 0)).issuer.suspect).to.equal(false);
      const attempt = await signRotation(on, cooperativeId, { by: thieves, closed: [on.secretary] });
      await refusal(on.crafts, 'QuorumStolen', cooperativeId, indexList(5, 6)).of(attempt.submit());
    },
  );
});

describe('Signers known to be stolen', () => {
  /** Fixture: the board let two thieves in and was then reported; a recovery is pending. */
  async function thievesAtWork() {
    const on = await sealedByTheMaker();
    const thieves = [aWallet('thief'), aWallet('accomplice')];
    const { cooperativeId } = on;
    await rotate(on, cooperativeId, { by: board(on), added: thieves });
    const first = Number(await on.certificates.nextNumber(cooperativeId));
    const next = await aBatch(on, cooperativeId, { first });
    await seal(on, next, board(on));
    await reportStolenAtOnce(on, cooperativeId, board(on));
    const proposal = { signers: [aWallet('new chair')], threshold: 1 };
    await propose(on, cooperativeId, proposal);
    const { sealedAt } = await on.certificates.batchOf(cooperativeId, on.batch.tree.root);
    return { ...on, thieves, next, recovery: digestOfProposal(proposal), sealedAt, now: await time.latest() };
  }
  type ThievesAtWork = Awaited<ReturnType<typeof thievesAtWork>>;

  const onKeys: [ActName, (on: ThievesAtWork) => object][] = [
    ['RotateSigners', () => ({ added: [aWallet('third thief').encoded], closed: [] })],
    ['SetThreshold', () => ({ threshold: 1 })],
    ['AddMaker', (on) => ({ key: aPasskey('forger', on.webAuthnVerifier).encoded })],
    ['CloseKey', (on) => ({ keyId: on.secretary.id })],
    ['ReportTheft', (on) => ({ keyId: on.secretary.id, stolenFrom: on.now })],
    ['VetoRecovery', (on) => ({ recovery: on.recovery })],
  ];
  const onCertificates: [ActName, (on: ThievesAtWork) => object][] = [
    [
      'IssueBatch',
      (on) => ({ ...sealingOf(on.next), root: digest('a forged root'), first: on.next.first + 3 }),
    ],
    ['SetStatus', () => ({ number: 1, state: 2, reason: 9, text: digest('why'), version: 1 })],
    [
      'Supersede',
      (on) => ({
        root: on.batch.tree.root,
        successor: on.next.tree.root,
        reason: 9,
        text: digest('why'),
      }),
    ],
    ['Endorse', (on) => ({ root: on.batch.tree.root, since: on.sealedAt })],
  ];

  for (const [registry, acts] of [
    ['crafts', onKeys],
    ['certificates', onCertificates],
  ] as const) {
    for (const [act, matter] of acts) {
      given(thievesAtWork).it(`cannot do ${act}, however well it is signed`, async (on) => {
        const { cooperativeId } = on;
        const message = { cooperativeId, nonce: 2, deadline: LATER, ...matter(on) };
        const signatures = await signAct(on[registry], act, message, on.thieves);
        const name = `${act[0]!.toLowerCase()}${act.slice(1)}`;
        await refusal(on.crafts, 'QuorumStolen', cooperativeId, indexList(5, 6)).of(
          on[registry].getFunction(name)(message, signatures),
        );
      });
    }
  }

  given(thievesAtWork).it('still act beside one clean signer', async (on) => {
    const mixed = [on.secretary, on.thieves[0]!];
    await accepted(rotate(on, on.cooperativeId, { by: mixed, closed: [on.thieves[1]!] }));
  });
});

describe('Hostile managers who want another name', () => {
  given(sealedByTheMaker).it('find no way to it: the profile is the authority’s', async (on) => {
    const { wallet } = on.chair;
    await on.anyone.sendTransaction({ to: wallet.address, value: 10n ** 18n });
    await refusal(on.crafts, 'NotAuthority', wallet.address).of(
      on.crafts.connect(wallet.connect(ethers.provider)).setProfile(on.cooperativeId, digest('a grand name')),
    );
    await rotate(on, on.cooperativeId, { by: board(on), added: [aWallet('friend')], closed: [on.secretary] });
    expect(await on.crafts.profileOf(on.cooperativeId)).to.equal(PROFILE);
    expect((await verify(on, on.batch, 0)).issuer.profile).to.equal(PROFILE);
  });
});

describe('Signatures made for something else', () => {
  /** Two wallets' cooperative on a chain of its own; the addresses are the same on each. */
  async function aTwinChain(chainId: number) {
    const on = await registries(await network.create({ override: { chainId } }));
    const keys = [aWallet('chair'), aWallet('treasurer'), aWallet('secretary')];
    const cooperativeId = await admit(on, keys, 2);
    return { ...on, keys, cooperativeId };
  }

  it('do not count on another chain where everything else is the same', async () => {
    const here = await aTwinChain(20_261);
    const there = await aTwinChain(20_262);
    expect(await there.crafts.getAddress()).to.equal(await here.crafts.getAddress());
    const message = closing(here.cooperativeId, here.keys[2]!, 0);
    const signatures = await signAct(here.crafts, 'CloseKey', message, here.keys.slice(0, 2));
    await refusal(there.crafts, 'SignatureInvalid', here.keys[0]!.id, 1).of(
      there.crafts.closeKey(message, signatures),
    );
    await (await here.crafts.closeKey(message, signatures)).wait();
    expect((await here.crafts.cooperativeOf(here.cooperativeId)).signerCount).to.equal(2);
    expect((await there.crafts.cooperativeOf(there.cooperativeId)).signerCount).to.equal(3);
  });

  given(twoOfThree).it('do not count in another deployment on the same chain', async (here) => {
    const other = await registries();
    const wallets = [aWallet('chair'), aWallet('cashier')];
    const [ours, theirs] = [await admit(here, wallets, 2), await admit(other, wallets, 2)];
    await admit(other, wallets, 2);
    expect([ours, theirs]).to.deep.equal([2n, 1n]);
    const message = closing(ours, wallets[0]!, 0);
    const signatures = await signAct(here.crafts, 'CloseKey', message, wallets);
    await refusal(other.crafts, 'SignatureInvalid', wallets[0]!.id, 1).of(
      other.crafts.closeKey(message, signatures),
    );
  });

  given(registries).it('do not count for another cooperative of the same signers', async (on) => {
    const keys = [aWallet('chair'), aPasskey('treasurer', on.webAuthnVerifier), aWallet('secretary')];
    const [one, two] = [await admit(on, keys, 2), await admit(on, keys, 2)];
    const message = closing(one, keys[2]!, 0);
    const signatures = await signAct(on.crafts, 'CloseKey', message, keys.slice(0, 2));
    await refusal(on.crafts, 'SignatureInvalid', keys[0]!.id, 1).of(
      on.crafts.closeKey({ ...message, cooperativeId: two }, signatures),
    );
    await accepted(on.crafts.closeKey(message, signatures));
  });

  given(twoOfThree).it('do not count for another act of the same fields', async (on) => {
    const { cooperativeId } = on;
    const proposal = { signers: [aWallet('new chair')], threshold: 1 };
    await propose(on, cooperativeId, proposal);
    const veto = { cooperativeId, recovery: digestOfProposal(proposal), nonce: 1, deadline: LATER };
    const closingTheSameWord = { cooperativeId, keyId: veto.recovery, nonce: 1, deadline: LATER };
    const signatures = await signAct(on.crafts, 'CloseKey', closingTheSameWord, board(on));
    await refusal(on.crafts, 'SignatureInvalid', on.chair.id, 1).of(on.crafts.vetoRecovery(veto, signatures));
  });

  given(twoOfThree).it('do not count after their hour, however long a relayer held them', async (on) => {
    const deadline = (await time.latest()) + 3600;
    const message = closing(on.cooperativeId, on.secretary, 1, deadline);
    const signatures = await signAct(on.crafts, 'CloseKey', message, board(on));
    await time.setNextBlockTimestamp(deadline + 1);
    await refusal(on.crafts, 'DeadlinePassed', deadline, deadline + 1).of(
      on.crafts.closeKey(message, signatures),
    );
  });

  given(twoOfThree).it('do not count twice, nor out of their order', async (on) => {
    const early = closing(on.cooperativeId, on.maker, 1);
    const late = closing(on.cooperativeId, on.secretary, 2);
    const [signedEarly, signedLate] = [
      await signAct(on.crafts, 'CloseKey', early, board(on)),
      await signAct(on.crafts, 'CloseKey', late, board(on)),
    ];
    await refusal(on.crafts, 'NonceMismatch', 1, 2).of(on.crafts.closeKey(late, signedLate));
    await expect(on.crafts.closeKey(early, signedEarly))
      .to.emit(on.crafts, 'ActSigned')
      .withArgs(on.cooperativeId, 1, CHAIR_AND_TREASURER);
    await refusal(on.crafts, 'NonceMismatch', 2, 1).of(on.crafts.closeKey(early, signedEarly));
    await accepted(on.crafts.closeKey(late, signedLate));
  });
});
