import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import { Contract, JsonRpcProvider, Wallet, ZeroHash } from 'ethers';
import { artifacts, network } from 'hardhat';

import { operationOf } from '../../scripts/deploy/authority-act.ts';
import { type AuthorityOptions, deployAuthority } from '../../scripts/deploy-authority.ts';
import { deployContracts } from '../../scripts/deploy.ts';
import { failure, PENNILESS_KEY } from './support/deployments.js';
import { aWallet } from './support/keys.js';
import { CAPACITY, PROFILE } from './support/registries.js';

// The first of the keys every development chain funds: it deploys, and is nobody afterwards.
const DEPLOYER = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
const MULTISIG = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';
const ANYBODY = '0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a';
const DELAY = 172_800;
const YEAR = 365 * 86_400;

describe('A timelock as the authority', () => {
  const cleanUps: (() => Promise<void> | void)[] = [];
  let provider: JsonRpcProvider;
  let deployed: AuthorityOptions;
  let timelock: Contract;
  let crafts: Contract;

  const as = (contract: Contract, key: string) => contract.connect(new Wallet(key, provider)) as Contract;
  const admission = () =>
    crafts.interface.encodeFunctionData('admit', [PROFILE, [aWallet('chair').encoded], 1, CAPACITY]);
  const operation = async () => [await crafts.getAddress(), 0, admission(), ZeroHash, ZeroHash];
  const propose = async () => {
    const [to, value, data, predecessor, salt] = await operation();
    const proposed = await as(timelock, MULTISIG).schedule!(to, value, data, predecessor, salt, DELAY);
    await proposed.wait();
  };
  const carryOut = async (key = MULTISIG) => as(timelock, key).execute!(...(await operation()));

  beforeEach(async () => {
    const server = await network.createServer({}, '127.0.0.1', 0);
    const { address, port } = await server.listen();
    cleanUps.push(() => server.close());
    const rpcUrl = `http://${address}:${port}`;
    const deploymentDir = mkdtempSync(join(tmpdir(), 'daulang-authority-'));
    cleanUps.push(() => rmSync(deploymentDir, { recursive: true }));
    provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1 });
    cleanUps.push(() => provider.destroy());

    const multisig = new Wallet(MULTISIG).address;
    const place = { rpcUrl, deployerKey: DEPLOYER, deploymentDir };
    deployed = { ...place, multisig, delaySeconds: DELAY };
    const authority = await deployAuthority(deployed);
    const deployment = await deployContracts({
      ...place,
      rpId: 'seal.localhost',
      authority,
      guardian: multisig,
    });
    const { abi } = await artifacts.readArtifact('CraftRegistry');
    crafts = new Contract(deployment.craftRegistry, abi, provider);
    timelock = new Contract(
      authority,
      (
        await artifacts.readArtifact(
          '@openzeppelin/contracts/governance/TimelockController.sol:TimelockController',
        )
      ).abi,
      provider,
    );
  });

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  it('admits a cooperative when the delay is over and the multisig carries it out', async () => {
    await propose();
    await provider.send('evm_increaseTime', [DELAY]);
    await (await carryOut()).wait();
    expect(await crafts.cooperativeCount!()).to.equal(1);
  });

  it('does nothing before the delay is over', async () => {
    await propose();
    await provider.send('evm_increaseTime', [DELAY - 60]);
    expect(await refusalOf(timelock, carryOut())).to.equal('TimelockUnexpectedOperationState');
    expect(await crafts.cooperativeCount!()).to.equal(0);
  });

  it('lets nobody but the multisig carry out what waited, not even years later', async () => {
    await propose();
    await provider.send('evm_increaseTime', [DELAY + YEAR]);
    for (const key of [DEPLOYER, ANYBODY]) {
      expect(await refusalOf(timelock, carryOut(key))).to.equal('AccessControlUnauthorizedAccount');
    }
    expect(await crafts.cooperativeCount!()).to.equal(0);
    await (await carryOut()).wait();
    expect(await crafts.cooperativeCount!()).to.equal(1);
  });

  it('does nothing that the multisig took back', async () => {
    await propose();
    const id = await timelock.hashOperation!(...(await operation()));
    await (await as(timelock, MULTISIG).cancel!(id)).wait();
    await provider.send('evm_increaseTime', [DELAY]);
    expect(await refusalOf(timelock, carryOut())).to.equal('TimelockUnexpectedOperationState');
  });

  it('lets nobody but the multisig propose, not even who deployed it', async () => {
    for (const key of [DEPLOYER, ANYBODY]) {
      const proposed = as(timelock, key).schedule!(...(await operation()), DELAY);
      expect(await refusalOf(timelock, proposed)).to.equal('AccessControlUnauthorizedAccount');
    }
  });

  it('is the only way in: the multisig and the deployer are nobody to the registry', async () => {
    for (const key of [MULTISIG, DEPLOYER, ANYBODY]) {
      const call = as(crafts, key).admit!(PROFILE, [aWallet('chair').encoded], 1, CAPACITY);
      expect(await refusalOf(crafts, call)).to.equal('NotAuthority');
    }
  });

  describe('told an act by npm run authority:act', () => {
    const admitting = ['admit', PROFILE, JSON.stringify([aWallet('chair').encoded]), '1', String(CAPACITY)];
    const operation = async ([act, ...args]: string[], salt = 0) =>
      operationOf({
        rpcUrl: deployed.rpcUrl,
        craftRegistry: await crafts.getAddress(),
        act: act!,
        args,
        salt,
      });
    const send = async (to: string, data: string) => {
      const sent = await new Wallet(MULTISIG, provider).sendTransaction({ to, data });
      await sent.wait();
    };

    it('does it when the multisig sends what it says, and once only', async () => {
      const { delaySeconds, execute, schedule, timelock: to } = await operation(admitting);
      expect([to, delaySeconds]).to.deep.equal([await timelock.getAddress(), DELAY]);
      await send(to, schedule);
      expect(await failure(operation(admitting)))
        .to.include('was proposed before')
        .and.include('--salt');
      await provider.send('evm_increaseTime', [DELAY]);
      await send(to, execute);
      expect(await crafts.cooperativeCount!()).to.equal(1);
      await operation(admitting, 1);
    });

    it('takes it back when the multisig sends that', async () => {
      const { cancel, schedule, timelock: to } = await operation(admitting);
      await send(to, schedule);
      await send(to, cancel);
      await provider.send('evm_increaseTime', [DELAY]);
      expect(await refusalOf(timelock, carryOut())).to.equal('TimelockUnexpectedOperationState');
    });

    it('refuses what the registry would refuse when the delay is over', async () => {
      expect(await failure(operation(['close', '7']))).to.equal(
        'The registry would refuse it: CooperativeUnknown(7).',
      );
    });

    for (const [told, sentence] of [
      [['issueBatch'], /^Name an act of the authority: admit, /],
      [['dateTheft'], /^Name an act of the authority: admit, /],
      [['admit', PROFILE], /^admit takes profile \(bytes32\), signers \(bytes\[\]\), /],
      [['admit', PROFILE, 'no list', '1', '9'], /^admit takes profile/],
      [['close', 'seven'], /^close takes cooperativeId \(uint64\)/],
    ] as const) {
      it(`refuses ${told.slice(0, 3).join(' ')}`, async () => {
        expect(await failure(operation([...told]))).to.match(sentence);
      });
    }
  });

  it('is answered again by the folder it was deployed from', async () => {
    expect(await deployAuthority(deployed)).to.equal(await timelock.getAddress());
  });

  it('is the only one of its folder', async () => {
    const blocks = await provider.getBlockNumber();
    expect(await failure(deployAuthority({ ...deployed, delaySeconds: DELAY + 1 }))).to.include(
      'choose another STATE_DIR',
    );
    expect(await provider.getBlockNumber()).to.equal(blocks);
  });

  it('is not deployed for a plain wallet of a public chain, nor by who cannot pay', async () => {
    const elsewhere = { ...deployed, deploymentDir: `${deployed.deploymentDir}/elsewhere` };
    const forWallet = deployAuthority({ ...elsewhere, isPublic: true });
    expect(await failure(forWallet)).to.include(`MULTISIG_ADDRESS ${deployed.multisig} has no contract`);
    const byPoor = deployAuthority({ ...elsewhere, deployerKey: PENNILESS_KEY });
    expect(await failure(byPoor)).to.include(`${new Wallet(PENNILESS_KEY).address} has 0.0 ether`);
    expect(existsSync(elsewhere.deploymentDir)).to.equal(false);
  });

  it('shortens its delay for nobody at once', async () => {
    const call = as(timelock, MULTISIG).updateDelay!(0);
    expect(await refusalOf(timelock, call)).to.equal('TimelockUnauthorizedCaller');
  });
});

/** The name of the error that a call is refused with. */
async function refusalOf(contract: Contract, call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return 'not refused';
  } catch (error) {
    const data = (error as { data?: string }).data ?? dataIn(error);
    return data ? contract.interface.parseError(data)?.name : (error as Error).message;
  }
}

/** A node that estimates gas puts the refusal one level deeper. */
function dataIn(error: unknown): string | undefined {
  const info = (error as { info?: { error?: { data?: string | { data?: string } } } }).info?.error?.data;
  return typeof info === 'string' ? info : info?.data;
}
