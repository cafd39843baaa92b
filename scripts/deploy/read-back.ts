import { dataSlice, getAddress, id, sha256, toUtf8Bytes } from 'ethers';

import { rpc } from '../parts/chain-rpc.ts';
import { StartFailure } from '../parts/start-failure.ts';
import type { Deployment } from '../stack/deployment.ts';

/** Who may do what, and where keys live: fixed in a CraftRegistry and its verifier when they were deployed. */
export interface Fixed {
  authority: string;
  guardian: string;
  /** Relying party id; the chain has its hash. */
  rpId: string;
}

export type Contracts = Omit<Deployment, 'chainId' | 'deploymentBlock' | 'deploymentBlockHash'>;

/** The verifiers that a CraftRegistry asks. @throws StartFailure when there is no CraftRegistry at the address */
export async function verifiersOf(
  rpcUrl: string,
  craftRegistry: string,
): Promise<Pick<Deployment, 'webAuthnVerifier' | 'p256Verifier'>> {
  return {
    webAuthnVerifier: await addressIn(rpcUrl, craftRegistry, 'webAuthnVerifier'),
    p256Verifier: await addressIn(rpcUrl, craftRegistry, 'p256Verifier'),
  };
}

/** @throws StartFailure when the CraftRegistry and its verifier hold something else than what was given */
export async function refuseOtherFixed(
  rpcUrl: string,
  { craftRegistry, webAuthnVerifier }: Pick<Deployment, 'craftRegistry' | 'webAuthnVerifier'>,
  given: Fixed,
): Promise<void> {
  const authority = await addressIn(rpcUrl, craftRegistry, 'authority');
  if (authority !== getAddress(given.authority)) {
    throw new StartFailure(
      `AUTHORITY_ADDRESS is ${given.authority}, but the CraftRegistry at ${craftRegistry} has ${authority} for good.`,
    );
  }
  const guardian = await addressIn(rpcUrl, craftRegistry, 'guardian');
  if (guardian !== getAddress(given.guardian)) {
    throw new StartFailure(
      `GUARDIAN_ADDRESS is ${given.guardian}, but the CraftRegistry at ${craftRegistry} has ${guardian} for good.`,
    );
  }
  if ((await wordIn(rpcUrl, webAuthnVerifier, 'rpIdHash')) !== sha256(toUtf8Bytes(given.rpId))) {
    throw new StartFailure(
      `SEAL_RP_ID is ${given.rpId}, but the WebAuthnVerifier at ${webAuthnVerifier} was deployed for another host.`,
    );
  }
}

/** @throws StartFailure when the five contracts are not those of one deployment */
export async function refuseLoosePieces(rpcUrl: string, contracts: Contracts): Promise<void> {
  const { certificateRegistry, certificateToken, craftRegistry } = contracts;
  const pointers = [
    [craftRegistry, 'webAuthnVerifier', contracts.webAuthnVerifier],
    [craftRegistry, 'p256Verifier', contracts.p256Verifier],
    [certificateRegistry, 'craftRegistry', craftRegistry],
    [certificateToken, 'certificateRegistry', certificateRegistry],
  ] as const;
  for (const [contract, getter, wanted] of pointers) {
    const found = await addressIn(rpcUrl, contract, getter);
    if (found === getAddress(wanted)) continue;
    throw new StartFailure(`${contract} names ${found} as its ${getter}, and this folder ${wanted}.`);
  }
}

async function addressIn(rpcUrl: string, contract: string, getter: string): Promise<string> {
  return getAddress(dataSlice(await wordIn(rpcUrl, contract, getter), 12));
}

async function wordIn(rpcUrl: string, contract: string, getter: string): Promise<string> {
  const call = { to: contract, data: id(`${getter}()`).slice(0, 10) };
  const word = await rpc<string>(rpcUrl, 'eth_call', [call, 'latest']).catch(() => '0x');
  if (/^0x[0-9a-f]{64}$/.test(word)) return word;
  throw new StartFailure(`What stands at ${contract} has no ${getter}: it is none of our contracts.`);
}
