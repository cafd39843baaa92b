import { bytesOf, type Hex, joinBytes } from './hex.js';
import { keccak } from './keccak.js';
import { utf8 } from './text.js';

/** The contract that a leaf or an act belongs to: the same bytes mean nothing on another chain or contract. */
export interface RegistryDomain {
  chainId: number;
  /** Its address, 20 bytes. */
  registry: Hex;
}

/** The contracts, each the EIP-712 domain of its own acts (version "1"). */
export type ContractName =
  'DauLang CertificateRegistry' | 'DauLang CraftRegistry' | 'DauLang CertificateToken';

/** A value of a static type as one word of 32 bytes. */
export function word(value: bigint | number | Hex): Uint8Array {
  if (typeof value === 'string') {
    const bytes = bytesOf(value);
    return joinBytes(new Uint8Array(32 - bytes.length), bytes);
  }
  return bytesOf(`0x${BigInt(value).toString(16).padStart(64, '0')}`);
}

/** By the type as it is written; there are some thirty. */
const typeHashes = /* @__PURE__ */ new Map<string, Uint8Array>();

function typeHashOf(type: string): Uint8Array {
  const known = typeHashes.get(type);
  if (known) return known;
  const hash = bytesOf(keccak(utf8(type)));
  typeHashes.set(type, hash);
  return hash;
}

/** `keccak(typeHash ‖ words)`: the hash of a struct whose members are all static or hashed already. */
export function structHash(type: string, ...members: (bigint | number | Hex)[]): Hex {
  return keccak(joinBytes(typeHashOf(type), ...members.map(word)));
}

/** The digest that is signed, or that is a leaf: `keccak(0x1901 ‖ domain separator ‖ struct hash)`. */
export function typedDataHash(domainSeparator: Hex, struct: Hex): Hex {
  return keccak(joinBytes(Uint8Array.of(0x19, 0x01), bytesOf(domainSeparator), bytesOf(struct)));
}

/** Of the contracts looked at last: nearly all certificates and acts are of one registry. */
const separators = /* @__PURE__ */ new Map<string, Hex>();
const MOST_SEPARATORS = 16;

/** The domain separator of a contract. */
export function domainSeparator(name: ContractName, { chainId, registry }: RegistryDomain): Hex {
  const key = `${name} ${chainId} ${registry}`;
  const known = separators.get(key);
  if (known) return known;
  const separator = structHash(
    'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)',
    keccak(utf8(name)),
    keccak(utf8('1')),
    chainId,
    registry,
  );
  // A file may name any registry: they must not gather.
  if (separators.size === MOST_SEPARATORS) separators.clear();
  separators.set(key, separator);
  return separator;
}
