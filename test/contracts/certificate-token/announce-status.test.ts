import { expect } from 'chai';

import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import { ACTIVE, claim, claimed, setLost, setStatus, SUSPENDED, WITHDRAWN } from '../support/tokens.js';

describe('CertificateToken.announceStatus', () => {
  given(claimed).it('tells wallets of a changed status, whoever asks', async (on) => {
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

  given(claimed).it('announces several changes at once, also those from before the claim', async (on) => {
    await setStatus(on, 2, SUSPENDED);
    await setStatus(on, 2, ACTIVE);
    await claim(on, 1, on.buyer.address);
    await expect(on.tokens.announceStatus(on.second))
      .to.emit(on.tokens, 'StatusAnnounced')
      .withArgs(on.second, 2);
  });

  given(claimed).it('leaves nonce and loss as they are', async (on) => {
    await setLost(on, on.first, on.buyer);
    const { nonce, lost, reportedAt } = await on.tokens.custodyOf(on.first);
    await setStatus(on, 1, SUSPENDED);
    await on.tokens.announceStatus(on.first);
    expect(await on.tokens.custodyOf(on.first)).to.deep.equal([nonce, lost, reportedAt, 1n]);
  });

  given(claimed).it('refuses when nothing changed since', async (on) => {
    await refusal(on.tokens, 'NothingToAnnounce', on.first, 0).of(on.tokens.announceStatus(on.first));
    await setStatus(on, 1, SUSPENDED);
    await on.tokens.announceStatus(on.first);
    await refusal(on.tokens, 'NothingToAnnounce', on.first, 1).of(on.tokens.announceStatus(on.first));
  });

  given(claimed).it("does not take a neighbour's status for the piece's", async (on) => {
    await setStatus(on, 2, SUSPENDED);
    await refusal(on.tokens, 'NothingToAnnounce').of(on.tokens.announceStatus(on.first));
  });

  given(claimed).it('refuses a piece nobody claimed', async (on) => {
    await setStatus(on, 2, SUSPENDED);
    await refusal(on.tokens, 'ERC721NonexistentToken', on.second).of(on.tokens.announceStatus(on.second));
  });
});
