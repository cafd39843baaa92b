import { expect } from 'chai';

import { loadFixture } from '../support/chain.js';
import { ACTIVE, claim, claimed, setLost, setStatus, SUSPENDED, WITHDRAWN } from '../support/tokens.js';

describe('CertificateToken.announceStatus', () => {
  it('tells wallets of a changed status, whoever asks', async () => {
    const on = await loadFixture(claimed);
    for (const [i, [caller, state]] of (
      [
        [on.anyone, SUSPENDED],
        [on.guardian, ACTIVE],
        [on.friend.wallet, WITHDRAWN],
      ] as const
    ).entries()) {
      await setStatus(on, 1, state);
      const announcing = on.tokens.connect(caller).announceStatus(on.first);
      await expect(announcing)
        .to.emit(on.tokens, 'StatusAnnounced')
        .withArgs(on.first, i + 1);
      await expect(announcing).to.emit(on.tokens, 'MetadataUpdate').withArgs(on.first);
      expect((await on.tokens.custodyOf(on.first)).announcedVersion).to.equal(i + 1);
    }
  });

  it('announces several changes at once, also those from before the claim', async () => {
    const on = await loadFixture(claimed);
    await setStatus(on, 2, SUSPENDED);
    await setStatus(on, 2, ACTIVE);
    await claim(on, 1, on.buyer.address);
    await expect(on.tokens.announceStatus(on.second))
      .to.emit(on.tokens, 'StatusAnnounced')
      .withArgs(on.second, 2);
  });

  it('leaves nonce and loss as they are', async () => {
    const on = await loadFixture(claimed);
    await setLost(on, on.first, on.buyer);
    const { nonce, lost, reportedAt } = await on.tokens.custodyOf(on.first);
    await setStatus(on, 1, SUSPENDED);
    await on.tokens.announceStatus(on.first);
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([nonce, lost, reportedAt, 1n]);
  });

  it('refuses when nothing changed since', async () => {
    const on = await loadFixture(claimed);
    await expect(on.tokens.announceStatus(on.first))
      .to.be.revertedWithCustomError(on.tokens, 'NothingToAnnounce')
      .withArgs(on.first, 0);
    await setStatus(on, 1, SUSPENDED);
    await on.tokens.announceStatus(on.first);
    await expect(on.tokens.announceStatus(on.first))
      .to.be.revertedWithCustomError(on.tokens, 'NothingToAnnounce')
      .withArgs(on.first, 1);
  });

  it("does not take a neighbour's status for the piece's", async () => {
    const on = await loadFixture(claimed);
    await setStatus(on, 2, SUSPENDED);
    await expect(on.tokens.announceStatus(on.first)).to.be.revertedWithCustomError(
      on.tokens,
      'NothingToAnnounce',
    );
  });

  it('refuses a piece nobody claimed', async () => {
    const on = await loadFixture(claimed);
    await setStatus(on, 2, SUSPENDED);
    await expect(on.tokens.announceStatus(on.second))
      .to.be.revertedWithCustomError(on.tokens, 'ERC721NonexistentToken')
      .withArgs(on.second);
  });
});
