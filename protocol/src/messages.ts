import { type ContractName, domainSeparator, type RegistryDomain, typedDataHash, word } from './eip712.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import { keccak } from './keccak.js';
import { utf8 } from './text.js';

/**
 * The acts of a cooperative as its signers sign them. Twins of the structs of these names in
 * `contracts/interfaces/`; a `uint64` is decimal text, smaller numbers are numbers, times are Unix seconds.
 */
export interface ActMessages {
  IssueBatch: {
    cooperativeId: string;
    root: Hex;
    first: number;
    size: number;
    manifest: Hex;
    deadline: number;
  };
  SetStatus: {
    cooperativeId: string;
    number: number;
    /** 0 active, 1 suspended, 2 withdrawn. */
    state: number;
    reason: number;
    text: Hex;
    version: number;
    deadline: number;
  };
  RotateSigners: { cooperativeId: string; added: Hex[]; closed: Hex[]; nonce: number; deadline: number };
  SetThreshold: { cooperativeId: string; threshold: number; nonce: number; deadline: number };
  AddMaker: { cooperativeId: string; key: Hex; nonce: number; deadline: number };
  CloseKey: { cooperativeId: string; keyId: Hex; nonce: number; deadline: number };
  ReportTheft: {
    cooperativeId: string;
    keyId: Hex;
    stolenFrom: number;
    nonce: number;
    deadline: number;
  };
  VetoRecovery: { cooperativeId: string; recovery: Hex; nonce: number; deadline: number };
  Supersede: {
    cooperativeId: string;
    root: Hex;
    successor: Hex;
    reason: number;
    text: Hex;
    deadline: number;
  };
  Endorse: { cooperativeId: string; root: Hex; since: number; deadline: number };
}

/**
 * The acts on one piece: `Claim` as the key of its hidden code signs it, the others as its holder does. Twins of the
 * structs in `contracts/interfaces/TokenTypes.sol`; a token's id is decimal text, see `tokenIdOf`.
 */
export interface HolderMessages {
  Claim: { tokenId: string; to: Hex; deadline: number };
  Move: {
    tokenId: string;
    to: Hex;
    /** 0 handover, 1 gift, 2 return, 3 wallet. */
    kind: number;
    nonce: number;
    deadline: number;
  };
  SetLost: { tokenId: string; lost: boolean; nonce: number; deadline: number };
}

export type ActName = keyof ActMessages;
export type HolderActName = keyof HolderMessages;

/** An act with its name, ready to be shown, signed or submitted. */
export type Act = { [Name in ActName]: { type: Name; message: ActMessages[Name] } }[ActName];

/** A holder's act with its name, ready to be signed or submitted. */
export type HolderAct = {
  [Name in HolderActName]: { type: Name; message: HolderMessages[Name] };
}[HolderActName];

const certificates: ContractName = 'DauLang CertificateRegistry';
const crafts: ContractName = 'DauLang CraftRegistry';
const token: ContractName = 'DauLang CertificateToken';

interface ActType {
  type: string;
  contract: ContractName;
}

/** Each act's EIP-712 type and the contract whose domain it is signed in. */
export const actTypes: { readonly [Name in ActName | HolderActName]: ActType } = {
  IssueBatch: {
    type: 'IssueBatch(uint64 cooperativeId,bytes32 root,uint32 first,uint16 size,bytes32 manifest,uint40 deadline)',
    contract: certificates,
  },
  SetStatus: {
    type: 'SetStatus(uint64 cooperativeId,uint32 number,uint8 state,uint16 reason,bytes32 text,uint32 version,uint40 deadline)',
    contract: certificates,
  },
  RotateSigners: {
    type: 'RotateSigners(uint64 cooperativeId,bytes[] added,bytes32[] closed,uint32 nonce,uint40 deadline)',
    contract: crafts,
  },
  SetThreshold: {
    type: 'SetThreshold(uint64 cooperativeId,uint8 threshold,uint32 nonce,uint40 deadline)',
    contract: crafts,
  },
  AddMaker: {
    type: 'AddMaker(uint64 cooperativeId,bytes key,uint32 nonce,uint40 deadline)',
    contract: crafts,
  },
  CloseKey: {
    type: 'CloseKey(uint64 cooperativeId,bytes32 keyId,uint32 nonce,uint40 deadline)',
    contract: crafts,
  },
  ReportTheft: {
    type: 'ReportTheft(uint64 cooperativeId,bytes32 keyId,uint40 stolenFrom,uint32 nonce,uint40 deadline)',
    contract: crafts,
  },
  VetoRecovery: {
    type: 'VetoRecovery(uint64 cooperativeId,bytes32 recovery,uint32 nonce,uint40 deadline)',
    contract: crafts,
  },
  Supersede: {
    type: 'Supersede(uint64 cooperativeId,bytes32 root,bytes32 successor,uint16 reason,bytes32 text,uint40 deadline)',
    contract: certificates,
  },
  Endorse: {
    type: 'Endorse(uint64 cooperativeId,bytes32 root,uint40 since,uint40 deadline)',
    contract: certificates,
  },
  Claim: {
    type: 'Claim(uint256 tokenId,address to,uint40 deadline)',
    contract: token,
  },
  Move: {
    type: 'Move(uint256 tokenId,address to,uint8 kind,uint32 nonce,uint40 deadline)',
    contract: token,
  },
  SetLost: {
    type: 'SetLost(uint256 tokenId,bool lost,uint32 nonce,uint40 deadline)',
    contract: token,
  },
};

/**
 * The digest (32 bytes) that each signer signs: the challenge of a passkey.
 *
 * @param domain chain id and address of the contract the act belongs to, see {@link actTypes}
 * @throws when the message has not exactly the members of its type, or one does not fit
 * @example digestOfAct({ type: 'CloseKey', message: { cooperativeId: '1', keyId: ZERO_32, nonce: 0, deadline: 0 } }, domain).length // 66
 */
export function digestOfAct({ type: name, message }: Act | HolderAct, domain: RegistryDomain): Hex {
  const { type, contract } = actTypes[name];
  const members = membersOf(type);
  const given = Object.keys(message);
  if (given.length !== members.length || !members.every((member) => given.includes(member.name))) {
    throw new Error(
      `${name} has the members ${members.map((m) => m.name).join(', ')}; got ${given.join(', ')}.`,
    );
  }
  const values = message as Record<string, unknown>;
  const encoded = members.map((member) => memberWord(member.type, values[member.name]));
  const struct = keccak(joinBytes(bytesOf(keccak(utf8(type))), ...encoded));
  return typedDataHash(domainSeparator(contract, domain), struct);
}

function membersOf(type: string): { type: string; name: string }[] {
  const inside = type.slice(type.indexOf('(') + 1, -1);
  return inside.split(',').map((member) => {
    const [memberType, name] = member.split(' ');
    return { type: memberType!, name: name! };
  });
}

function memberWord(type: string, value: unknown): Uint8Array {
  if (type.endsWith('[]')) {
    const items = (value as unknown[]).map((item) => memberWord(type.slice(0, -2), item));
    return bytesOf(keccak(joinBytes(...items)));
  }
  if (type === 'bytes') return bytesOf(keccak(bytesOf(value as Hex)));
  if (type === 'bytes32') return bytesOfLength(32, value as Hex);
  if (type === 'address') return word(hexOf(bytesOfLength(20, value as Hex)));
  if (type === 'bool') return word(Number(value as boolean));
  return unsigned(type, value as string | number);
}

function bytesOfLength(length: number, value: Hex): Uint8Array {
  const bytes = bytesOf(value);
  if (bytes.length !== length) throw new Error(`Expected ${length} bytes, got ${bytes.length}.`);
  return bytes;
}

function unsigned(type: string, value: string | number): Uint8Array {
  const number = BigInt(value);
  const bits = BigInt(type.slice('uint'.length));
  if (number < 0n || number >> bits !== 0n) throw new Error(`${value} does not fit ${type}.`);
  return word(number);
}
