import { expect } from 'chai';
import { getAddress } from 'ethers';
import { artifacts } from 'hardhat';

import { deployContracts } from '../../../scripts/deploy.ts';
import { proveDeployed } from '../../../scripts/deploy/deployed-code.ts';
import type { PublishedDeployment } from '../../../scripts/stack/deployment.ts';
import { failure, playground, SECOND_FUNDED_KEY, settings } from '../support/deployments.js';

const STRANGER = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';
const { authority, guardian, rpId } = settings;

describe('Code on a chain', () => {
  const { aChain, aFolder, providerOf } = playground();
  let rpcUrl: string;
  let deployment: PublishedDeployment;

  beforeEach(async () => {
    rpcUrl = await aChain();
    const place = { rpcUrl, deploymentDir: aFolder() };
    deployment = { ...(await deployContracts({ ...settings, ...place })), authority, guardian, rpId };
  });

  /** Puts other code at an address, made from what is there. */
  async function change(address: string, make: (code: string) => string) {
    const provider = providerOf(rpcUrl);
    await provider.send('hardhat_setCode', [address, make(await provider.getCode(address))]);
  }

  /** Where the artifact says that the address of the authority stands, as places in the hex text. */
  async function placesOfAuthority(): Promise<number[]> {
    const { immutableReferences } = (await artifacts.readArtifact('CraftRegistry')) as unknown as {
      immutableReferences: Record<string, { start: number }[]>;
    };
    const code = await providerOf(rpcUrl).getCode(deployment.craftRegistry);
    const places = Object.values(immutableReferences).map((each) =>
      each.map(({ start }) => 2 + 2 * (start + 12)),
    );
    return places.find(([first]) => code.startsWith(authority.slice(2).toLowerCase(), first))!;
  }

  const putStranger = (code: string, place: number) =>
    code.slice(0, place) + STRANGER.slice(2).toLowerCase() + code.slice(place + 40);

  it('is that of the sources, and holds what it was deployed with', async () => {
    const proven = await proveDeployed(rpcUrl, deployment);
    expect(proven.map(({ address, name }) => [name, address])).to.deep.equal([
      ['CraftRegistry', deployment.craftRegistry],
      ['CertificateRegistry', deployment.certificateRegistry],
      ['CertificateToken', deployment.certificateToken],
      ['WebAuthnVerifier', deployment.webAuthnVerifier],
      ['P256Verifier', deployment.p256Verifier],
    ]);
    const addressIn = (word: string) => getAddress(`0x${word.slice(26)}`);
    const [crafts] = proven;
    expect(addressIn(crafts!.immutables['authority']!)).to.equal(authority);
    expect(addressIn(crafts!.immutables['guardian']!)).to.equal(guardian);
    expect(proven[4]!.immutables).to.deep.equal({});
  });

  for (const name of [
    'craftRegistry',
    'certificateRegistry',
    'certificateToken',
    'webAuthnVerifier',
    'p256Verifier',
  ] as const) {
    it(`of ${name} is refused when one byte was changed, added or is missing`, async () => {
      const address = deployment[name];
      const original = await providerOf(rpcUrl).getCode(address);
      const middle = original.length - (original.length % 4) - 1000;
      const other = original[middle] === '0' ? '1' : '0';
      for (const changed of [
        original.slice(0, middle) + other + original.slice(middle + 1),
        `${original}00`,
        original.slice(0, -2),
      ]) {
        await change(address, () => changed);
        expect(await failure(proveDeployed(rpcUrl, deployment))).to.match(
          new RegExp(`^${name}.* at ${address} is other code`, 'i'),
        );
      }
      await change(address, () => original);
      await proveDeployed(rpcUrl, deployment);
    });
  }

  it('is refused when the authority was changed, everywhere or in one place', async () => {
    const places = await placesOfAuthority();
    expect(places).to.have.length.above(1);
    const { craftRegistry } = deployment;
    await change(craftRegistry, (code) => putStranger(code, places[0]!));
    expect(await failure(proveDeployed(rpcUrl, deployment))).to.include('is other code');
    await change(craftRegistry, (code) => places.reduce(putStranger, code));
    expect(await failure(proveDeployed(rpcUrl, deployment))).to.match(
      /has 0x0{24}90f7\w+ as its authority, not/,
    );
  });

  it('is refused under another chain id, address, host or guardian than its own', async () => {
    const { chainId, p256Verifier } = deployment;
    for (const [others, sentence] of [
      [{ chainId: chainId + 1 }, /as its _cachedDomainSeparator, not/],
      [{ webAuthnVerifier: p256Verifier }, /as its webAuthnVerifier, not/],
      [{ guardian: STRANGER }, /as its guardian, not/],
      [{ rpId: 'elsewhere.example.org' }, /as its rpIdHash, not/],
      [{ craftRegistry: STRANGER }, /^CraftRegistry at 0x90F7\w+ is other code/],
    ] as const) {
      const work = proveDeployed(rpcUrl, { ...deployment, ...others });
      expect(await failure(work)).to.match(sentence);
    }
  });

  it('is refused when a contract is put beside another deployment’s', async () => {
    const place = { rpcUrl, deploymentDir: aFolder(), deployerKey: SECOND_FUNDED_KEY };
    const { certificateToken } = await deployContracts({ ...settings, ...place });
    const work = proveDeployed(rpcUrl, { ...deployment, certificateToken });
    expect(await failure(work)).to.match(/^CertificateToken at 0x\w+ has 0x\w+ as its _registry, not/);
  });

  it('is refused when it was moved to another address, with signatures for the old one', async () => {
    const code = await providerOf(rpcUrl).getCode(deployment.certificateRegistry);
    await change(STRANGER, () => code);
    const work = proveDeployed(rpcUrl, { ...deployment, certificateRegistry: STRANGER });
    expect(await failure(work)).to.match(/^CertificateRegistry at 0x90F7\w+ has 0x\w+ as its _cached/);
  });
});
