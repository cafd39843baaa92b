import type { Hex } from './hex.js';

export type PieceState = 'active' | 'suspended' | 'withdrawn';
export type CooperativeState = 'none' | 'active' | 'suspended';
export type MakerStanding = 'not-signed' | 'unknown' | 'good' | 'added-later' | 'closed';

/** What became of a certificate after issue; all zero while nobody touched it. */
export interface PieceStatus {
  state: PieceState;
  /** 1 to 9, see `SetStatus` in `contracts/interfaces/ICertificateRegistry.sol`; 0 when untouched. */
  reason: number;
  /** Unix seconds; 0 when untouched. */
  setAt: number;
  version: number;
  /** Indexes of the keys that signed the last act. */
  signers: number[];
}

/**
 * The registry's answer about one certificate at one block. Twin of `struct Verification` in
 * `contracts/interfaces/ICertificateRegistry.sol`; times are Unix seconds, 0 for "never".
 */
export interface RegistryAnswer {
  included: boolean;
  issuedAt: number;
  sealedAt: number;
  cooperativeState: CooperativeState;
  suspendedFrom: number;
  /** Digest of the cooperative's profile. */
  profile: Hex;
  status: PieceStatus;
  makerStanding: MakerStanding;
  makerAddedAt: number;
  makerClosedAt: number;
  blockTime: number;
  blockNumber: number;
}

/**
 * The cooperative is suspended from a moment that is not after the certificate's issue: the issue is not trusted.
 *
 * @example isIssuerInDoubt(registryAnswer) // false
 */
export function isIssuerInDoubt(answer: RegistryAnswer): boolean {
  return answer.cooperativeState !== 'active' && answer.suspendedFrom <= answer.issuedAt;
}

/**
 * The maker's key was registered and open when the certificate was issued, or the certificate names none.
 *
 * @example isMakerStandingGood(registryAnswer) // true
 */
export function isMakerStandingGood({ makerStanding }: RegistryAnswer): boolean {
  return makerStanding === 'good' || makerStanding === 'not-signed';
}
