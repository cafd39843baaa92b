import { word } from './eip712.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import type { CertificateFields } from './leaf.js';
import type { CooperativeState, MakerStanding, CertificateState, RegistryAnswer } from './registry-answer.js';

/** A certificate and the way from its leaf to its batch's root. */
export interface Inclusion {
  fields: CertificateFields;
  root: Hex;
  proof: readonly Hex[];
}

// The first four bytes of keccak("inspect((uint64,uint32,bytes32,bytes32,bytes32,address),bytes32,bytes32[])"); a
// constant, so that the verify page need not load a hash for it. A test compares it with the contract's ABI.
const inspectSelector: Hex = '0x29702155';

// Six words of the certificate, the root, and this word itself stand before the proof.
const proofOffset = 8 * 32;

/**
 * Calldata of `CertificateToken.inspect(certificate, root, proof)`, the one read of a verdict.
 *
 * @example encodeInspectCall({ fields, root, proof }).slice(0, 10) // '0x29702155'
 */
export function encodeInspectCall({ fields, root, proof }: Inclusion): Hex {
  return hexOf(
    joinBytes(
      bytesOf(inspectSelector),
      word(BigInt(fields.cooperativeNumber)),
      word(fields.number),
      word(fields.serialHash),
      word(fields.content),
      word(fields.makerKey),
      word(fields.claimKey),
      word(root),
      word(proofOffset),
      word(proof.length),
      ...proof.map(word),
    ),
  );
}

const pieceStates: readonly CertificateState[] = ['active', 'suspended', 'withdrawn'];
const cooperativeStates: readonly CooperativeState[] = ['none', 'active', 'suspended', 'closed'];
const makerStandings: readonly MakerStanding[] = [
  'not-signed',
  'unknown',
  'good',
  'added-later',
  'closed',
  'stolen',
];
const noOrYes: readonly boolean[] = [false, true];

const answerWords = 27;

/**
 * Reads what the call returned: every value is one word, in the order of the structs.
 *
 * @throws when it is not the answer of this token: another length (an address without code answers `0x`), or a value
 *   that does not exist
 * @example decodeInspectAnswer(`0x${'00'.repeat(864)}`).included // false
 */
export function decodeInspectAnswer(data: Hex): RegistryAnswer {
  if (data.length !== 2 + 64 * answerWords) {
    throw new Error(
      `The registry answers with ${32 * answerWords} bytes; this answer has ${data.length / 2 - 1}.`,
    );
  }
  let place = 2;
  const next = (): Hex => `0x${data.slice(place, (place += 64))}`;
  const nextNumber = (): number => safeNumber(next());
  // The members are read in the order in which they are written here.
  return {
    included: oneOf(noOrYes, nextNumber()),
    issuedAt: nextNumber(),
    sealedAt: nextNumber(),
    issuer: {
      state: oneOf(cooperativeStates, nextNumber()),
      suspendedFrom: nextNumber(),
      profile: next(),
      suspect: oneOf(noOrYes, nextNumber()),
      makerStanding: oneOf(makerStandings, nextNumber()),
      makerAddedAt: nextNumber(),
      makerClosedAt: nextNumber(),
    },
    status: {
      state: oneOf(pieceStates, nextNumber()),
      reason: nextNumber(),
      setAt: nextNumber(),
      version: nextNumber(),
      signers: keyIndexes(next()),
    },
    batchStatus: {
      reason: nextNumber(),
      setAt: nextNumber(),
      signers: keyIndexes(next()),
      successor: next(),
    },
    blockTime: nextNumber(),
    blockNumber: nextNumber(),
    claimed: oneOf(noOrYes, nextNumber()),
    owner: address(next()),
    custody: {
      nonce: nextNumber(),
      lost: oneOf(noOrYes, nextNumber()),
      reportedAt: nextNumber(),
      announcedVersion: nextNumber(),
    },
  };
}

/** The last 20 bytes of a word whose first 12 are zero. */
function address(hex: Hex): Hex {
  if (!/^0x0{24}/.test(hex)) throw new Error(`The registry's answer holds an impossible address, ${hex}.`);
  return `0x${hex.slice(26)}`;
}

function safeNumber(hex: Hex): number {
  const value = Number(BigInt(hex));
  if (!Number.isSafeInteger(value))
    throw new Error(`The registry's answer holds an impossible number, ${hex}.`);
  return value;
}

function oneOf<T>(names: readonly T[], index: number): T {
  const name = names[index];
  if (name === undefined) throw new Error(`The registry's answer holds an unknown value, ${index}.`);
  return name;
}

/** Up to seven indexes of 16 bits, the lowest first; zero ends the list. Twin of `KeyIndexes`. */
function keyIndexes(packed: Hex): number[] {
  const indexes: number[] = [];
  for (let rest = BigInt(packed); rest > 0n; rest >>= 16n) indexes.push(Number(rest & 0xffffn));
  return indexes;
}
