import { domainSeparator, type RegistryDomain, structHash, typedDataHash } from './eip712.js';
import type { Hex } from './hex.js';

/** What a leaf seals. */
export interface CertificateFields {
  /** The cooperative's number in the register, uint64 in decimal. */
  cooperativeNumber: string;
  /** The piece's running number within its cooperative, from 1, uint32. */
  number: number;
  serialHash: Hex;
  /** SHA-256 of the certificate's bytes, which is its content address. */
  content: Hex;
  /** Id of the maker's key, see `keyIdOf`; zero when the cooperative vouched. */
  makerKey: Hex;
  /** Address of the hidden code's key. */
  claimKey: Hex;
}

/**
 * The same in the words of the contracts and the published files, where the cooperative's number is its id. Twin of
 * `struct Certificate` in `contracts/interfaces/ICertificateRegistry.sol`.
 */
export interface CertificateStruct extends Omit<CertificateFields, 'cooperativeNumber'> {
  cooperativeId: string;
}

/**
 * A certificate as contracts and published files say it.
 *
 * @example fieldsOf(structOf(fields)) // fields
 */
export function structOf({ cooperativeNumber, ...rest }: CertificateFields): CertificateStruct {
  return { cooperativeId: cooperativeNumber, ...rest };
}

/**
 * Reads one; what else the file says of the certificate is left out.
 *
 * @example fieldsOf(file).cooperativeNumber // '1'
 */
export function fieldsOf(struct: CertificateStruct): CertificateFields {
  const { cooperativeId, number, serialHash, content, makerKey, claimKey } = struct;
  return { cooperativeNumber: cooperativeId, number, serialHash, content, makerKey, claimKey };
}

const certificateType =
  'Certificate(uint64 cooperativeId,uint32 number,bytes32 serialHash,bytes32 content,bytes32 makerKey,address claimKey)';

/**
 * The leaf of a certificate: its EIP-712 hash in the domain of the certificate registry.
 *
 * @example treeOf([leafOf(fields, domain)]).root // leafOf(fields, domain)
 */
export function leafOf(certificate: CertificateFields, domain: RegistryDomain): Hex {
  const { cooperativeNumber, number, serialHash, content, makerKey, claimKey } = certificate;
  return typedDataHash(
    domainSeparator('DauLang CertificateRegistry', domain),
    structHash(certificateType, BigInt(cooperativeNumber), number, serialHash, content, makerKey, claimKey),
  );
}
