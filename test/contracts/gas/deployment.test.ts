import { expect } from 'chai';

import { deployAuthority, TIMELOCK_GAS } from '../../../scripts/deploy-authority.ts';
import { deployContracts, DEPLOYMENT_GAS } from '../../../scripts/deploy.ts';
import { playground, settings } from '../support/deployments.js';

describe('What a deployer is asked to have is nearly what is used', () => {
  const { aChain, aFolder, providerOf } = playground();

  async function gasUsed(rpcUrl: string): Promise<number> {
    const provider = providerOf(rpcUrl);
    let sum = 0n;
    for (let number = 0; number <= (await provider.getBlockNumber()); ++number) {
      sum += (await provider.getBlock(number))!.gasUsed;
    }
    return Number(sum);
  }

  function expectNearly(used: number, asked: bigint) {
    expect(used).to.be.within(Number(asked) * 0.95, Number(asked));
  }

  it('for the contracts, and for a new line of certificates alone', async () => {
    const rpcUrl = await aChain();
    const { craftRegistry } = await deployContracts({ ...settings, rpcUrl, deploymentDir: aFolder() });
    const all = await gasUsed(rpcUrl);
    expectNearly(all, DEPLOYMENT_GAS.all);
    await deployContracts({ ...settings, rpcUrl, craftRegistry, deploymentDir: aFolder() });
    expectNearly((await gasUsed(rpcUrl)) - all, DEPLOYMENT_GAS.certificatesAlone);
  });

  it('for the timelock', async () => {
    const place = { rpcUrl: await aChain(), deploymentDir: aFolder(), deployerKey: settings.deployerKey };
    await deployAuthority({ ...place, multisig: settings.authority, delaySeconds: 172_800 });
    expectNearly(await gasUsed(place.rpcUrl), TIMELOCK_GAS);
  });
});
