import { expect } from 'chai';
import type { FunctionFragment, Interface, ParamType } from 'ethers';

import { certificateActs } from './roles/certificate-acts.js';
import { craftActs } from './roles/craft-acts.js';
import { aWorld, type RoleTable } from './roles/roles.js';
import { tokenActs } from './roles/token-acts.js';
import { ethers, loadFixture, networkHelpers } from './support/chain.js';

const tables: RoleTable[] = [craftActs, certificateActs, tokenActs];

/** The smallest value of a type: what every question that decodes can be asked with. */
function nothing(type: ParamType): unknown {
  if (type.isArray()) return [];
  if (type.isTuple()) return type.components.map(nothing);
  if (type.baseType === 'bool') return false;
  if (type.baseType === 'bytes') return '0x';
  const bytes = /^bytes(\d+)$/.exec(type.baseType);
  if (bytes) return `0x${'00'.repeat(Number(bytes[1]))}`;
  return type.baseType === 'address' ? ethers.ZeroAddress : 0n;
}

const questionsOf = (fragments: readonly { type: string }[]) =>
  fragments.filter(({ type }) => type === 'function').map((fragment) => fragment as FunctionFragment);

for (const { contract, acts } of tables) {
  describe(`The contract of the ${contract} refuses ether`, () => {
    for (const { name, may, given, attempt, submit } of acts) {
      it(`sent with ${name}`, async () => {
        const world = await loadFixture(aWorld);
        await given?.(world);
        const before = await networkHelpers.takeSnapshot();
        const role = world.roles[may[0] ?? 'a relayer'];
        const { from, to, data } = await (submit?.(world, role.account) ?? attempt(world, role));
        await before.restore();
        await expect(ethers.provider.call({ from, to, data, value: 1n })).to.be.revertedWithoutReason(ethers);
        // The same without the wei is what its role may do; it would throw here.
        await ethers.provider.call({ from, to, data });
      });
    }

    it('sent with a question', async () => {
      const world = await loadFixture(aWorld);
      const { interface: abi } = world[contract];
      const to = await world[contract].getAddress();
      const questions = questionsOf(abi.fragments).filter(({ constant }) => constant);
      expect(questions).to.not.be.empty;
      for (const fragment of questions) {
        const data = (abi as Interface).encodeFunctionData(fragment, fragment.inputs.map(nothing));
        await expect(
          ethers.provider.call({ to, data, value: 1n }),
          fragment.name,
        ).to.be.revertedWithoutReason(ethers);
      }
    });

    it('sent without words, or at deployment', async () => {
      const world = await loadFixture(aWorld);
      const to = await world[contract].getAddress();
      for (const data of ['0x', '0x12345678']) {
        await expect(world.buyer.wallet.sendTransaction({ to, value: 1n, data })).to.be.revert(ethers);
      }
      expect(await ethers.provider.getBalance(to)).to.equal(0);
      const { interface: abi } = world[contract];
      expect(abi.deploy.payable).to.equal(false);
      expect(abi.fallback).to.equal(null);
      expect(abi.receive).to.equal(false);
      expect(questionsOf(abi.fragments).filter(({ payable }) => payable)).to.be.empty;
    });
  });
}
