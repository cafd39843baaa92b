import { expect } from 'chai';

import { LATER, signAct } from './support/acts.js';
import { aBatch, seal } from './support/batches.js';
import { ethers, loadFixture } from './support/chain.js';
import { delegate } from './support/delegation.js';
import { given } from './support/given.js';
import { aPasskey, aWallet } from './support/keys.js';
import { refusal } from './support/outcomes.js';
import { admit, digest, registries, type Registries } from './support/registries.js';
import { onCurve, withAddress } from './support/signer-kinds.js';
import { claim, lostOf, moveOf, threeLabels, WITHDRAWN } from './support/tokens.js';

/** They never had ether and sent nothing; that a contract was made or a delegation set counts as one. */
async function expectNothing(addresses: string[]): Promise<void> {
  for (const address of addresses) {
    const { provider } = ethers;
    const hasCode = (await provider.getCode(address)) !== '0x';
    expect(await provider.getBalance(address)).to.equal(0);
    expect(await provider.getTransactionCount(address)).to.equal(hasCode ? 1 : 0);
  }
}

for (const { words, create } of [...onCurve, ...withAddress]) {
  describe(`Signed by ${words}, through a relayer`, () => {
    async function prepared() {
      const on = await loadFixture(registries);
      const signer = await create(on, `signer: ${words}`);
      const cooperativeId = await admit(on, [signer.key], 1);
      await expectNothing(signer.addresses);
      return { on, ...signer, cooperativeId };
    }
    const addingMaker = (on: Registries, cooperativeId: bigint) => ({
      cooperativeId,
      key: aPasskey('maker', on.webAuthnVerifier).encoded,
      nonce: 0,
      deadline: LATER,
    });

    it('acts on the keys of the cooperative', async () => {
      const { on, key, addresses, cooperativeId } = await prepared();
      const act = addingMaker(on, cooperativeId);
      await expect(on.crafts.addMaker(act, await signAct(on.crafts, 'AddMaker', act, [key])))
        .to.emit(on.crafts, 'ActSigned')
        .withArgs(cooperativeId, 0, 1);
      await expectNothing(addresses);
    });

    it('seals a batch and withdraws a certificate', async () => {
      const { on, key, addresses, cooperativeId } = await prepared();
      const batch = await aBatch(on, cooperativeId, { size: 2 });
      await expect(seal(on, batch, [key])).to.emit(on.certificates, 'BatchIssued');
      const act = {
        cooperativeId,
        number: 2,
        state: WITHDRAWN,
        reason: 1,
        text: digest('entered twice'),
        version: 1,
        deadline: LATER,
      };
      await on.certificates.setStatus(act, await signAct(on.certificates, 'SetStatus', act, [key]));
      const { state, signers } = await on.certificates.statusOf(cooperativeId, 2);
      expect([state, signers]).to.deep.equal([BigInt(WITHDRAWN), 1n]);
      await expectNothing(addresses);
    });

    it('is not taken for another key of its kind', async () => {
      const { on, impostor, cooperativeId } = await prepared();
      const act = addingMaker(on, cooperativeId);
      await refusal(on.crafts, 'SignatureInvalid', impostor.id, 1).of(
        on.crafts.addMaker(act, await signAct(on.crafts, 'AddMaker', act, [impostor])),
      );
      await refusal(on.crafts, 'SignatureInvalid', impostor.id, 1).of(
        seal(on, await aBatch(on, cooperativeId), [impostor]),
      );
    });
  });
}

for (const { words, create } of withAddress) {
  describe(`Owned by ${words}, through a relayer`, () => {
    async function prepared() {
      const on = await loadFixture(threeLabels);
      const owner = await create(on, `owner: ${words}`);
      await claim(on, 0, owner.key.encoded);
      await expectNothing(owner.addresses);
      return { on, ...owner };
    }

    it('moves', async () => {
      const { on, key, addresses } = await prepared();
      const act = await moveOf(on, on.first, on.friend.address);
      const [signed] = await signAct(on.tokens, 'Move', act, [key]);
      await on.tokens.move(act, signed!.signature);
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
      await expectNothing(addresses);
    });

    it('is lost and found', async () => {
      const { on, key, addresses } = await prepared();
      for (const lost of [true, false]) {
        const act = await lostOf(on, on.first, lost);
        const [signed] = await signAct(on.tokens, 'SetLost', act, [key]);
        await on.tokens.setLost(act, signed!.signature);
        expect((await on.tokens.custodyOf(on.first)).lost).to.equal(lost);
      }
      await expectNothing(addresses);
    });

    it('does not obey another key of the kind', async () => {
      const { on, impostor } = await prepared();
      const moving = await moveOf(on, on.first, on.friend.address);
      const losing = await lostOf(on, on.first);
      const [move] = await signAct(on.tokens, 'Move', moving, [impostor]);
      const [report] = await signAct(on.tokens, 'SetLost', losing, [impostor]);
      for (const attempt of [
        () => on.tokens.move(moving, move!.signature),
        () => on.tokens.setLost(losing, report!.signature),
      ]) {
        await refusal(on.tokens, 'OwnerSignatureInvalid', on.first, ethers.getAddress(impostor.encoded)).of(
          attempt(),
        );
      }
    });
  });
}

describe('A wallet that delegates to code after it claimed (EIP-7702)', () => {
  given(threeLabels).it('keeps its pieces under its own key', async (on) => {
    const owner = aWallet('owner');
    await claim(on, 0, owner.encoded);
    const act = await moveOf(on, on.first, on.friend.address);
    const [signed] = await signAct(on.tokens, 'Move', act, [owner]);
    await delegate(owner.wallet, await (await ethers.deployContract('ReluctantAccount')).getAddress());
    await on.tokens.move(act, signed!.signature);
    expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
  });

  given(threeLabels).it(
    'answers by the code it chose as well, so that careless code gives its pieces to anybody',
    async (on) => {
      const owner = aWallet('owner');
      await claim(on, 0, owner.encoded);
      await delegate(owner.wallet, await (await ethers.deployContract('AlwaysYes')).getAddress());
      await on.tokens.move(await moveOf(on, on.first, on.friend.address), '0x');
      expect(await on.tokens.ownerOf(on.first)).to.equal(on.friend.address);
    },
  );
});
