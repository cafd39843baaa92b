import { type Hex, ZERO_32 } from './hex.js';
import type { CertificateFields } from './leaf.js';

export type CertificateState = 'active' | 'suspended' | 'withdrawn';
export type CooperativeState = 'none' | 'active' | 'suspended' | 'closed';
export type MakerStanding = 'not-signed' | 'unknown' | 'good' | 'added-later' | 'closed' | 'stolen';

/** What became of a certificate after issue; all zero while nobody touched it. */
export interface PieceStatus {
  state: CertificateState;
  /** 1 to 9, see `SetStatus` in `contracts/interfaces/CertificateTypes.sol`; 0 when untouched. */
  reason: number;
  /** Unix seconds; 0 when untouched. */
  setAt: number;
  version: number;
  /** Indexes of the keys that signed the last act. */
  signers: number[];
}

/** Whether a whole batch was superseded; all zero while it stands. */
export interface BatchStatus {
  /** 1 to 9, as for one certificate. */
  reason: number;
  /** Unix seconds; 0 while it stands. */
  setAt: number;
  /** Indexes of the keys that signed. */
  signers: number[];
  /** Root of the batch in which the pieces are certified anew. */
  successor: Hex;
}

/** What the register of cooperatives says about a certificate's issuer and maker. */
export interface IssuerStanding {
  /** The cooperative now. */
  state: CooperativeState;
  suspendedFrom: number;
  /** Digest of the cooperative's profile. */
  profile: Hex;
  /** Every key that sealed the batch was in a thief's hand when it did. */
  suspect: boolean;
  /** The maker's key at issue. */
  makerStanding: MakerStanding;
  makerAddedAt: number;
  makerClosedAt: number;
}

/** What became of a piece since somebody opened its hidden code. */
export interface Custody {
  /** How often it moved, or its loss was reported or lifted. */
  nonce: number;
  /** Its holder says that it is lost or stolen. */
  lost: boolean;
  /** Unix seconds; 0 when it is not lost. */
  reportedAt: number;
  /** The version of the status that wallets were last told of. */
  announcedVersion: number;
}

/**
 * The chain's answer about one certificate at one block. Twin of `struct Inspection` in
 * `contracts/interfaces/TokenTypes.sol`, with its `Verification` laid open; times are Unix seconds, 0 for "never".
 */
export interface RegistryAnswer {
  included: boolean;
  issuedAt: number;
  sealedAt: number;
  issuer: IssuerStanding;
  status: PieceStatus;
  batchStatus: BatchStatus;
  blockTime: number;
  blockNumber: number;
  /** Somebody opened the hidden code and holds the piece. */
  claimed: boolean;
  /** The holder's address; zero while unclaimed. */
  owner: Hex;
  custody: Custody;
}

/**
 * The issue is not trusted: all its sealing keys were stolen, or the cooperative is not trusted since a moment that is
 * not after the issue. That the cooperative ended since then, or is suspended for what came later, changes nothing.
 *
 * @example isIssuerInDoubt(registryAnswer) // false
 */
export function isIssuerInDoubt({ issuer, issuedAt }: RegistryAnswer): boolean {
  return issuer.suspect || (issuer.suspendedFrom !== 0 && issuer.suspendedFrom <= issuedAt);
}

/**
 * Another batch took the place of the certificate's own.
 *
 * @example isReplaced(registryAnswer) // false
 */
export function isReplaced({ batchStatus }: RegistryAnswer): boolean {
  return batchStatus.setAt !== 0;
}

/**
 * The maker's key was registered and open when the certificate was issued, or the certificate names none.
 *
 * @example isMakerStandingGood(registryAnswer) // true
 */
export function isMakerStandingGood({ issuer: { makerStanding } }: RegistryAnswer): boolean {
  return makerStanding === 'good' || makerStanding === 'not-signed';
}

/**
 * The register speaks of a maker's key exactly where the certificate names one: else they do not mean the same leaf.
 *
 * @example isOfSameMaker(registryAnswer, { fields }) // true
 */
export function isOfSameMaker(
  { issuer: { makerStanding } }: RegistryAnswer,
  { fields }: { fields: Pick<CertificateFields, 'makerKey'> },
): boolean {
  return (makerStanding === 'not-signed') === (fields.makerKey === ZERO_32);
}
