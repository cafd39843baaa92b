import type { RegistryDomain } from './eip712.js';
import type { Hex } from './hex.js';
import type { CertificateFields } from './leaf.js';
import type { RegistryAnswer } from './registry-answer.js';
import type { EarlierVerdict } from './verdict.js';

/** A registry the verifier trusts, from its own list, never from what is verified. */
export interface PinnedRegistry extends RegistryDomain {
  /** The `CertificateToken` of this registry, 20 bytes: it is asked, and answers for both. */
  token: Hex;
  /** How many seconds of block time after issue a batch of this chain can no longer be undone. */
  finalAfterSeconds: number;
}

/** What a certificate's bytes turned out to be. */
export interface DocumentReading {
  /** SHA-256 of the exact bytes. */
  digest: Hex;
  /** What they say; null when they are no certificate. */
  says: { cooperativeNumber: string; serialHash: Hex; makerKey: Hex | 'not-computed' } | null;
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

/** What came of a hidden code that was read together with the label. */
export interface HiddenCodeReading {
  /** The address of the key that the code gives, see `claimKeyOf`. */
  claimKey: Hex;
  /** Whom the piece was claimed to in this very act; null when the code was only looked at. */
  claimedTo: Hex | null;
  /** When the piece was first claimed, in Unix seconds, from the register's events; null when that is not known. */
  claimedAt: number | null;
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
  /** Left out where only the printed code was read. */
  hiddenCode?: HiddenCodeReading;
}

/** An answer of the chain older than this says nothing about now. */
export const STALE_AFTER_SECONDS = 600;

/**
 * The reader's own entry for the registry that a certificate names.
 *
 * @example pinOf({ pinned: reading.pinned }, { domain }).finalAfterSeconds // 60
 */
export function pinOf<Pin extends PinnedRegistry>(
  { pinned }: { pinned: readonly Pin[] },
  { domain }: Pick<FoundCertificate, 'domain'>,
): Pin | undefined {
  return pinned.find((each) => each.chainId === domain.chainId && each.registry === domain.registry);
}

/** What the endpoints that answered said. */
export function answersIn({ chain }: Reading): RegistryAnswer[] {
  return chain.flatMap((each) => ('answer' in each ? [each.answer] : []));
}

/**
 * What a hidden code says beside a certificate. `foreign`: of another one. `used-before`: the piece is somebody else's
 * than the one it was claimed to in this act. `unknown`: nobody could say whether the piece was claimed.
 */
export type CodeStanding = 'not-read' | 'foreign' | 'unknown' | 'used-before' | 'claimed-now' | 'unused';

/** How the hidden code that was read stands to a certificate. */
export function codeStandingOf(reading: Reading, { fields }: FoundCertificate): CodeStanding {
  const code = reading.hiddenCode;
  if (!code) return 'not-read';
  if (code.claimKey !== fields.claimKey) return 'foreign';
  const answers = answersIn(reading);
  if (answers.length === 0) return 'unknown';
  if (answers.some(({ claimed, owner }) => claimed && owner !== code.claimedTo)) return 'used-before';
  // An endpoint that is a block behind may not know of the claim yet; then nothing is said of the piece yet.
  return answers.every(({ claimed }) => claimed) ? 'claimed-now' : 'unused';
}
