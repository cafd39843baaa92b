import { expect } from 'chai';
import type { BaseContract } from 'ethers';

import { certificateActs } from './roles/certificate-acts.js';
import { craftActs } from './roles/craft-acts.js';
import { aWorld, ROLES, type RoleTable } from './roles/roles.js';
import { tokenActs } from './roles/token-acts.js';
import { ethers, loadFixture } from './support/chain.js';

const tables: RoleTable[] = [craftActs, certificateActs, tokenActs];

/** The names of all functions that change something. */
function actsOf(contract: BaseContract): string[] {
  const names = contract.interface.fragments
    .filter((fragment) => fragment.type === 'function')
    .map((fragment) => contract.interface.getFunction(fragment.format())!)
    .filter((fragment) => !fragment.constant)
    .map((fragment) => fragment.name);
  return [...new Set(names)].sort();
}

for (const { contract, acts } of tables) {
  describe(`Who may do what in ${contract}`, () => {
    it('is said of every act', async () => {
      const world = await loadFixture(aWorld);
      expect([...new Set(acts.map((act) => act.name))].sort()).to.deep.equal(actsOf(world[contract]));
    });

    for (const { name, may, given, attempt, refusal, submit } of acts) {
      describe(name, () => {
        const prepared = async () => {
          const world = await loadFixture(aWorld);
          await given?.(world);
          return world;
        };

        for (const role of ROLES) {
          const allowed = may.includes(role);
          it(`${allowed ? 'obeys' : 'refuses'} ${role}`, async () => {
            const world = await prepared();
            const attempted = attempt(world, world.roles[role]);
            if (allowed) return expect(attempted).to.not.be.revert(ethers);
            const { contract, error, args } = refusal(world, world.roles[role], role);
            await expect(attempted)
              .to.be.revertedWithCustomError(contract, error)
              .withArgs(...args);
          });
        }

        if (submit) {
          it('goes by who signed, whoever submits it', async () => {
            for (const role of ROLES) {
              const world = await prepared();
              await expect(submit(world, world.roles[role].account)).to.not.be.revert(ethers);
            }
          });
        }
      });
    }
  });
}
