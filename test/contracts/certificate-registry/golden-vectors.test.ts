import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import { getBytes } from 'ethers';
import { network } from 'hardhat';

import type { Hex } from '@daulang/protocol';
import { treeOf } from '@daulang/protocol/tree';

import { LATER } from '../support/acts.js';
import { aBatch, type Certificate, questionOf, seal } from '../support/batches.js';
import { loadFixture } from '../support/chain.js';
import { oneOfThreeWallets } from '../support/thefts.js';
import { signClaim, tokenIdOf } from '../support/tokens.js';

interface Fields {
  cooperativeId: string;
  number: number;
  serialHash: Hex;
  content: Hex;
  makerKey: Hex;
  claimKey: Hex;
}

interface Domain {
  chainId: number;
  registry: Hex;
}

interface LeafVector {
  domain: Domain;
  fields: Fields;
  leaf: Hex;
}

interface TreeVector {
  domain: Domain;
  cooperativeId: string;
  firstNumber: number;
  size: number;
  root: Hex;
  certificates: { fields: Fields; leaf: Hex; proof: Hex[] }[];
}

interface AssertionVector {
  rpId: string;
  challenge: Hex;
  publicKey: Hex;
  keyId: Hex;
  webAuthnSignature: Hex;
}

interface HiddenCodeVector {
  serialHash: Hex;
  secretKey: Hex;
  claimKey: Hex;
}

const read = <T>(file: string): T[] =>
  JSON.parse(
    readFileSync(new URL(`../../../protocol/test/vectors/v1/${file}`, import.meta.url), 'utf8'),
  ) as T[];

/** The contracts on the chain, and at the address, that the vectors were made for. */
async function registryOf({ chainId, registry }: Domain) {
  const { ethers, networkHelpers } = await network.create({ override: { chainId } });
  const [somebody] = await ethers.getSigners();
  const verifier = await ethers.deployContract('WebAuthnVerifier', [ethers.ZeroHash]);
  const p256 = await ethers.deployContract('P256Verifier');
  const crafts = await ethers.deployContract('CraftRegistry', [somebody!, somebody!, verifier, p256]);
  const deployed = await ethers.deployContract('CertificateRegistry', [crafts]);
  await networkHelpers.setCode(registry, await ethers.provider.getCode(deployed));
  const certificates = await ethers.getContractAt('CertificateRegistry', registry);

  /** Writes a batch's slot as sealing leaves it (mapping at slot 3): the vectors' cooperatives are nobody here. */
  const record = async ({ cooperativeId, root, firstNumber, size }: TreeVector): Promise<void> => {
    const outer = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [cooperativeId, 3]);
    const slot = ethers.solidityPackedKeccak256(['uint256', 'uint256'], [root, outer]);
    const word = 1n | (1n << 40n) | (BigInt(firstNumber) << 80n) | (BigInt(size) << 112n) | (1n << 128n);
    await networkHelpers.setStorageAt(registry, slot, ethers.toBeHex(word, 32));
  };
  return { certificates, record };
}

describe('The golden vectors of version 1', () => {
  it('give the same leaves', async () => {
    const vectors = read<LeafVector>('leaves.json');
    expect(vectors).to.not.be.empty;
    const { certificates } = await registryOf(vectors[0]!.domain);
    for (const { domain, fields, leaf } of vectors) {
      expect(domain).to.deep.equal(vectors[0]!.domain);
      expect(await certificates.leafOf(fields)).to.equal(leaf);
    }
  });

  for (const vector of read<TreeVector>('trees.json')) {
    it(`prove each certificate in a tree of ${vector.size}`, async () => {
      const { certificates, record } = await registryOf(vector.domain);
      await record(vector);
      expect(vector.certificates).to.have.length(vector.size);
      for (const { fields, leaf, proof } of vector.certificates) {
        expect(await certificates.leafOf(fields)).to.equal(leaf);
        expect((await certificates.verify(fields, vector.root, proof)).included).to.equal(true);
      }
    });
  }

  it('hold assertions the verifier accepts, and names of keys the registry gives', async () => {
    const vectors = read<AssertionVector>('assertions.json');
    expect(vectors).to.not.be.empty;
    const { ethers } = await network.create();
    for (const { rpId, challenge, publicKey, keyId, webAuthnSignature } of vectors) {
      const rpIdHash = `0x${createHash('sha256').update(rpId).digest('hex')}`;
      const verifier = await ethers.deployContract('WebAuthnVerifier', [rpIdHash]);
      expect(await verifier.verify(publicKey, challenge, webAuthnSignature)).to.equal('0x024ad318');
      expect(ethers.keccak256(publicKey)).to.equal(keyId);
    }
  });

  it('hold hidden codes whose keys may claim the pieces of their labels', async () => {
    const vectors = read<HiddenCodeVector>('hidden-codes.json');
    expect(vectors).to.not.be.empty;
    const on = await loadFixture(oneOfThreeWallets);
    const invented = await aBatch(on, on.cooperativeId, { size: vectors.length });
    const certificates = invented.certificates.map((certificate, place): Certificate => {
      const { serialHash, claimKey } = vectors[place]!;
      return { ...certificate, serialHash, claimKey };
    });
    const leaves = await Promise.all(
      certificates.map(async (fields) => (await on.certificates.leafOf(fields)) as Hex),
    );
    const batch = { ...invented, certificates, leaves, tree: treeOf(leaves) };
    await seal(on, batch, [on.chair]);
    const to = on.anyone.address;
    for (const [place, { secretKey }] of vectors.entries()) {
      const tokenId = tokenIdOf(certificates[place]!);
      const signature = await signClaim(on, { tokenId, to, deadline: LATER }, getBytes(secretKey));
      await on.tokens.claim(...questionOf(batch, place), to, LATER, ...signature);
      expect(await on.tokens.ownerOf(tokenId)).to.equal(to);
    }
  });
});
