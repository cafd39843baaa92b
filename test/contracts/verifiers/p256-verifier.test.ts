import { expect } from 'chai';
import { network } from 'hardhat';

import type { Hex } from '@daulang/protocol';

import { softwareKey } from '../support/keys.js';
import { N, signDigest, word } from '../support/p256.js';
import { digest } from '../support/registries.js';

const ACCEPTED = '0x024ad318';
const REFUSED = '0xffffffff';
/** P256VERIFY of EIP-7951. */
const PRECOMPILE = '0x0000000000000000000000000000000000000100';
const ACT = digest('an act');
const key = softwareKey('smart card');
const good = signDigest(key.privateKey, ACT);

// Prague came before the precompile (EIP-7951 is part of Osaka).
for (const hardfork of ['osaka', 'prague'] as const) {
  describe(`P256Verifier.verify on ${hardfork}`, () => {
    async function answerTo(publicKey: Hex, signature: Hex, act = ACT): Promise<string> {
      const { ethers } = await network.create({ override: { hardfork } });
      const verifier = await ethers.deployContract('P256Verifier');
      return verifier.verify(publicKey, act, signature);
    }

    it(`is on a chain ${hardfork === 'osaka' ? 'with' : 'without'} the precompile`, async () => {
      const { ethers } = await network.create({ override: { hardfork } });
      const data = ethers.concat([ACT, good, key.publicKey]);
      const answer = await ethers.provider.call({ to: PRECOMPILE, data });
      expect(answer).to.equal(hardfork === 'osaka' ? ethers.toBeHex(1, 32) : '0x');
    });

    it('accepts r and s over the digest', async () => {
      expect(await answerTo(key.publicKey, good)).to.equal(ACCEPTED);
    });

    it('refuses s in the upper half', async () => {
      const upper = N - BigInt(`0x${good.slice(66)}`);
      expect(await answerTo(key.publicKey, `${good.slice(0, 66)}${word(upper)}` as Hex)).to.equal(REFUSED);
    });

    it('refuses another digest and another key', async () => {
      expect(await answerTo(key.publicKey, good, digest('another act'))).to.equal(REFUSED);
      expect(await answerTo(softwareKey('another card').publicKey, good)).to.equal(REFUSED);
    });

    it('refuses a signature or key of another length', async () => {
      expect(await answerTo(key.publicKey, good.slice(0, -2) as Hex)).to.equal(REFUSED);
      expect(await answerTo(key.publicKey.slice(0, -2) as Hex, good)).to.equal(REFUSED);
    });
  });
}
