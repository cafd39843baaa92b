import type { Hex } from '@daulang/protocol';
import { type BaseContract, TypedDataEncoder, type TypedDataField } from 'ethers';

import type { TestKey } from './keys.js';

/** A deadline that no test reaches (the year 2096), in seconds. */
export const LATER = 4_000_000_000;

// Written here a second time on purpose: ethers encodes them independently of the contracts and of protocol/.
const types = {
  RotateSigners: 'uint64 cooperativeId,bytes[] added,bytes32[] closed,uint32 nonce,uint40 deadline',
  SetThreshold: 'uint64 cooperativeId,uint8 threshold,uint32 nonce,uint40 deadline',
  AddMaker: 'uint64 cooperativeId,bytes key,uint32 nonce,uint40 deadline',
  CloseKey: 'uint64 cooperativeId,bytes32 keyId,uint32 nonce,uint40 deadline',
  ReportTheft: 'uint64 cooperativeId,bytes32 keyId,uint40 stolenFrom,uint32 nonce,uint40 deadline',
  VetoRecovery: 'uint64 cooperativeId,bytes32 recovery,uint32 nonce,uint40 deadline',
  IssueBatch: 'uint64 cooperativeId,bytes32 root,uint32 first,uint16 size,bytes32 manifest,uint40 deadline',
  SetStatus:
    'uint64 cooperativeId,uint32 number,uint8 state,uint16 reason,bytes32 text,uint32 version,uint40 deadline',
  Supersede: 'uint64 cooperativeId,bytes32 root,bytes32 successor,uint16 reason,bytes32 text,uint40 deadline',
  Endorse: 'uint64 cooperativeId,bytes32 root,uint40 since,uint40 deadline',
  Claim: 'uint256 tokenId,address to,uint40 deadline',
  Move: 'uint256 tokenId,address to,uint8 kind,uint32 nonce,uint40 deadline',
  SetLost: 'uint256 tokenId,bool lost,uint32 nonce,uint40 deadline',
};

export type ActName = keyof typeof types;

export interface Domain {
  name: string;
  version: string;
  chainId: bigint;
  verifyingContract: string;
}

interface Registry extends BaseContract {
  eip712Domain(): Promise<Domain>;
}

export interface KeySignature {
  key: Hex;
  signature: Hex;
}

/** The EIP-712 digest that signers sign; `domain` overrides parts of the registry's own. */
export async function digestOf(
  registry: Registry,
  act: ActName,
  message: object,
  domain: Partial<Domain> = {},
): Promise<Hex> {
  const { name, version, chainId, verifyingContract } = await registry.eip712Domain();
  const fields: TypedDataField[] = types[act].split(',').map((field) => {
    const [type, fieldName] = field.split(' ');
    return { type: type!, name: fieldName! };
  });
  const whole = { name, version, chainId, verifyingContract, ...domain };
  return TypedDataEncoder.hash(whole, { [act]: fields }, message) as Hex;
}

/** One signature of each key over the act, in the order given. */
export async function signAct(
  registry: Registry,
  act: ActName,
  message: object,
  keys: TestKey[],
  domain?: Partial<Domain>,
): Promise<KeySignature[]> {
  const digest = await digestOf(registry, act, message, domain);
  return keys.map((key) => ({ key: key.encoded, signature: key.sign(digest) }));
}
