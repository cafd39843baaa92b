import {
  AbiCoder,
  dataLength,
  dataSlice,
  getAddress,
  id,
  keccak256,
  sha256,
  toUtf8Bytes,
  zeroPadValue,
} from 'ethers';

import type { Artifact } from '@nomicfoundation/ignition-core';

import { rpc } from '../parts/chain-rpc.ts';
import { StartFailure } from '../parts/start-failure.ts';
import type { Deployment, PublishedDeployment } from '../stack/deployment.ts';
import { compiledContracts, syntaxTreesOf } from './artifacts.ts';

/** What a deployed contract was found to be. */
export interface ProvenContract {
  name: string;
  address: string;
  /** What its constructor fixed, by the name in the sources: 32 bytes each. */
  immutables: Record<string, string>;
}

/** Where each contract stands in a deployment. */
const PLACES = {
  CraftRegistry: 'craftRegistry',
  CertificateRegistry: 'certificateRegistry',
  CertificateToken: 'certificateToken',
  WebAuthnVerifier: 'webAuthnVerifier',
  P256Verifier: 'p256Verifier',
} as const;

const DOMAIN = id('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)');
const DOMAIN_VERSION = '1';

/**
 * Compares the code at each address of a deployment with what is compiled here: byte for byte, but for the immutables,
 * each of which must hold what the deployment says, wherever the code uses it.
 *
 * @throws StartFailure naming the first contract that is something else
 */
export async function proveDeployed(
  rpcUrl: string,
  deployment: Deployment | PublishedDeployment,
): Promise<ProvenContract[]> {
  const proven: ProvenContract[] = [];
  for (const [name, place] of Object.entries(PLACES)) {
    const address = getAddress(deployment[place]);
    const code = await rpc<string>(rpcUrl, 'eth_getCode', [address, 'latest']);
    const immutables = await immutablesIn(name, address, code);
    const wanted = { ...domainOf(name, address, deployment.chainId), ...fixedIn(deployment) };
    for (const [immutable, value] of Object.entries(immutables)) {
      const expected = wanted[immutable];
      if (expected === undefined || expected === value) continue;
      throw new StartFailure(`${name} at ${address} has ${value} as its ${immutable}, not ${expected}.`);
    }
    proven.push({ name, address, immutables });
  }
  return proven;
}

async function immutablesIn(name: string, address: string, code: string): Promise<Record<string, string>> {
  const artifact = (await compiledContracts.loadArtifact(name)) as Artifact & {
    deployedBytecode: string;
    immutableReferences: Record<string, { start: number; length: number }[]>;
  };
  const isOther = () => new StartFailure(`${name} at ${address} is other code than these sources make.`);
  if (dataLength(code) !== dataLength(artifact.deployedBytecode)) throw isOther();

  const names = await variableNames(name, Object.keys(artifact.immutableReferences));
  const found: Record<string, string> = {};
  let rest = code.toLowerCase();
  for (const [variable, places] of Object.entries(artifact.immutableReferences)) {
    const values = new Set(places.map(({ start, length }) => dataSlice(code, start, start + length)));
    const [value] = [...values];
    // One immutable, one value: otherwise a byte of the code was changed.
    if (value === undefined || values.size > 1) throw isOther();
    found[names[variable]!] = value;
    for (const { start, length } of places) rest = withZeros(rest, start, length);
  }
  if (rest !== artifact.deployedBytecode.toLowerCase()) throw isOther();
  return found;
}

function withZeros(code: string, start: number, length: number): string {
  const from = 2 + 2 * start;
  return `${code.slice(0, from)}${'00'.repeat(length)}${code.slice(from + 2 * length)}`;
}

/** The compiler names immutables by their place in its syntax tree. */
async function variableNames(contract: string, wanted: string[]): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { id: variable, name, nodeType } = node as { id?: number; name?: string; nodeType?: string };
    if (nodeType === 'VariableDeclaration' && wanted.includes(String(variable))) names[variable!] = name!;
    Object.values(node).forEach(walk);
  };
  walk(await syntaxTreesOf(contract));
  return names;
}

/** What OpenZeppelin's EIP712 keeps of the domain that signatures are made for. */
function domainOf(contract: string, address: string, chainId: number): Record<string, string> {
  const name = `DauLang ${contract}`;
  const [hashedName, hashedVersion] = [id(name), id(DOMAIN_VERSION)];
  const fields = [DOMAIN, hashedName, hashedVersion, chainId, address];
  const types = ['bytes32', 'bytes32', 'bytes32', 'uint256', 'address'];
  return {
    _name: shortString(name),
    _version: shortString(DOMAIN_VERSION),
    _hashedName: hashedName,
    _hashedVersion: hashedVersion,
    _cachedChainId: AbiCoder.defaultAbiCoder().encode(['uint256'], [chainId]),
    _cachedThis: word(address),
    _cachedDomainSeparator: keccak256(AbiCoder.defaultAbiCoder().encode(types, fields)),
  };
}

/** What the deployment itself says; of one that is not published, the authority, guardian and host are only reported. */
function fixedIn(deployment: Deployment & Partial<PublishedDeployment>): Record<string, string> {
  const { authority, guardian, rpId } = deployment;
  return {
    webAuthnVerifier: word(deployment.webAuthnVerifier),
    p256Verifier: word(deployment.p256Verifier),
    _crafts: word(deployment.craftRegistry),
    _registry: word(deployment.certificateRegistry),
    ...(authority && { authority: word(authority) }),
    ...(guardian && { guardian: word(guardian) }),
    ...(rpId && { rpIdHash: sha256(toUtf8Bytes(rpId)) }),
  };
}

const word = (address: string) => zeroPadValue(address, 32).toLowerCase();

/** OpenZeppelin's ShortString: up to 31 bytes and, in the last byte, how many. */
function shortString(text: string): string {
  const bytes = Buffer.alloc(32);
  bytes.write(text);
  bytes[31] = text.length;
  return `0x${bytes.toString('hex')}`;
}
