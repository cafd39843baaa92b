import { expect } from 'chai';

import type { Hex } from '@daulang/protocol';
import { encodeVerifyCall } from '@daulang/protocol/contract-call';
import { leafOf } from '@daulang/protocol/leaf';
import { type Act, digestOfAct } from '@daulang/protocol/messages';
import { proofOf } from '@daulang/protocol/tree';

import { digestOf, LATER } from './support/acts.js';
import { aBatch, seal } from './support/batches.js';
import { ethers, loadFixture } from './support/chain.js';
import { digest, twoOfThree } from './support/registries.js';

/** Fixture: a sealed batch of three by the registered maker. */
async function sealed() {
  const on = await twoOfThree();
  const batch = await aBatch(on, on.cooperativeId, { makerKey: on.maker.id });
  await seal(on, batch, [on.chair, on.treasurer]);
  const { chainId } = await ethers.provider.getNetwork();
  const domainOf = async (contract: { getAddress(): Promise<string> }) => ({
    chainId: Number(chainId),
    registry: (await contract.getAddress()).toLowerCase() as Hex,
  });
  return { ...on, batch, craftDomain: await domainOf(on.crafts), domain: await domainOf(on.certificates) };
}

const one = digest('one');
const two = digest('two');
const acts: Act[] = [
  {
    type: 'RotateSigners',
    message: { cooperativeId: '1', added: [one, `${one}00ff`], closed: [two], nonce: 3, deadline: LATER },
  },
  {
    type: 'RotateSigners',
    message: { cooperativeId: '1', added: [], closed: [one, two], nonce: 3, deadline: 1 },
  },
  {
    type: 'SetThreshold',
    message: { cooperativeId: '18446744073709551615', threshold: 7, nonce: 0, deadline: LATER },
  },
  {
    type: 'AddMaker',
    message: { cooperativeId: '2', key: `${one}${two.slice(2)}`, nonce: 4_294_967_295, deadline: LATER },
  },
  { type: 'CloseKey', message: { cooperativeId: '2', keyId: two, nonce: 9, deadline: LATER } },
  {
    type: 'IssueBatch',
    message: {
      cooperativeId: '1',
      root: one,
      first: 4_294_967_295,
      size: 4096,
      manifest: two,
      deadline: LATER,
    },
  },
  {
    type: 'SetStatus',
    message: { cooperativeId: '1', number: 7, state: 2, reason: 9, text: one, version: 2, deadline: LATER },
  },
];

describe('protocol/ beside the contracts', () => {
  for (const act of acts) {
    it(`gives the digest of ${act.type} that signers sign`, async () => {
      const on = await loadFixture(sealed);
      const onCertificates = act.type === 'IssueBatch' || act.type === 'SetStatus';
      const registry = onCertificates ? on.certificates : on.crafts;
      const domain = onCertificates ? on.domain : on.craftDomain;
      expect(digestOfAct(act, domain)).to.equal(await digestOf(registry, act.type, act.message));
    });
  }

  it('gives the leaf that the registry gives', async () => {
    const on = await loadFixture(sealed);
    for (const certificate of on.batch.certificates) {
      const fields = { ...certificate, cooperativeId: String(certificate.cooperativeId) };
      expect(leafOf(fields, on.domain)).to.equal(await on.certificates.leafOf(certificate));
    }
  });

  it('asks the registry as the ABI says', async () => {
    const on = await loadFixture(sealed);
    const { root } = on.batch.tree;
    for (const [place, certificate] of on.batch.certificates.entries()) {
      const fields = { ...certificate, cooperativeId: String(certificate.cooperativeId) };
      const proof = proofOf(on.batch.tree, place);
      expect(encodeVerifyCall({ fields, root, proof })).to.equal(
        on.certificates.interface.encodeFunctionData('verify', [certificate, root, proof]),
      );
    }
  });
});
