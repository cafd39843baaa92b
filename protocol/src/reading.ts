import type { RegistryDomain } from './eip712.js';
import type { Hex } from './hex.js';
import type { CertificateFields } from './leaf.js';
import type { RegistryAnswer } from './registry-answer.js';
import type { EarlierVerdict } from './verdict.js';

/** A registry the verifier trusts, from its own list, never from what is verified. */
export interface PinnedRegistry extends RegistryDomain {
  /** How many seconds of block time after issue a batch of this chain can no longer be undone. */
  finalAfterSeconds: number;
}

/** What a certificate's bytes turned out to be. */
export interface DocumentReading {
  /** SHA-256 of the exact bytes. */
  digest: Hex;
  /** What they say; null when they are no certificate. */
  says: { cooperativeId: string; serialHash: Hex; makerKey: Hex | 'not-computed' } | null;
}

/** What was found for a serial, a number or in a file. */
export interface FoundCertificate {
  domain: RegistryDomain;
  fields: CertificateFields;
  /** Null when the bytes could not be had. */
  document: DocumentReading | null;
  /** Whether leaf, position and proof lead to the root, computed here and not by the chain. */
  proof: 'leads-to-root' | 'does-not' | 'not-computed';
  /** The maker's assertion against the statement's bytes and key. */
  makerSignature: 'good' | 'bad' | 'vouched' | 'not-checked';
}

/** What one endpoint of the chain said, or why it said nothing. */
export type ChainReading = { endpoint: string } & ({ answer: RegistryAnswer } | { failure: string });

/** Everything that a verdict follows from; whoever reads the world fills it in. */
export interface Reading {
  /** Unix seconds on the reader's clock. */
  now: number;
  pinned: readonly PinnedRegistry[];
  /** The hash of the serial that was read off a label; null where none was (a file, a number's page). */
  serialHash: Hex | null;
  /** Null when nothing is known of what was asked for. */
  found: FoundCertificate | null;
  /** One for each endpoint that was asked. */
  chain: readonly ChainReading[];
  /** How the label was scanned before; null where nobody counts (outside the service). */
  scans: { count: number; unusual: boolean } | null;
  earlier: EarlierVerdict | null;
}

/** An answer of the chain older than this says nothing about now. */
export const STALE_AFTER_SECONDS = 600;

/** The reader's own entry for the registry that a certificate names. */
export function pinOf({ pinned }: Reading, { domain }: FoundCertificate): PinnedRegistry | undefined {
  return pinned.find((each) => each.chainId === domain.chainId && each.registry === domain.registry);
}

/** What the endpoints that answered said. */
export function answersIn({ chain }: Reading): RegistryAnswer[] {
  return chain.flatMap((each) => ('answer' in each ? [each.answer] : []));
}
