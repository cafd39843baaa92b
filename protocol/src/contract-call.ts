import { word } from './eip712.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import type { CertificateFields } from './leaf.js';
import type { CooperativeState, MakerStanding, PieceState, RegistryAnswer } from './registry-answer.js';

/** A certificate and the way from its leaf to its batch's root. */
export interface Inclusion {
  fields: CertificateFields;
  root: Hex;
  proof: readonly Hex[];
}

// The first four bytes of keccak("verify((uint64,uint32,bytes32,bytes32,bytes32,address),bytes32,bytes32[])"); a
// constant, so that the verify page need not load a hash for it. A test compares it with the contract's ABI.
const verifySelector: Hex = '0x64a17112';

// Six words of the certificate, the root, and this word itself stand before the proof.
const proofOffset = 8 * 32;

/**
 * Calldata of `CertificateRegistry.verify(certificate, root, proof)`.
 *
 * @example encodeVerifyCall({ fields, root, proof }).slice(0, 10) // '0x64a17112'
 */
export function encodeVerifyCall({ fields, root, proof }: Inclusion): Hex {
  return hexOf(
    joinBytes(
      bytesOf(verifySelector),
      word(BigInt(fields.cooperativeId)),
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

const pieceStates: readonly PieceState[] = ['active', 'suspended', 'withdrawn'];
const cooperativeStates: readonly CooperativeState[] = ['none', 'active', 'suspended'];
const makerStandings: readonly MakerStanding[] = ['not-signed', 'unknown', 'good', 'added-later', 'closed'];

const answerWords = 16;

/**
 * Reads what the call returned.
 *
 * @throws when it is not the answer of this registry: another length (an address without code answers `0x`), or a
 *   value that does not exist
 * @example decodeVerifyAnswer(`0x${'00'.repeat(512)}`).included // false
 */
export function decodeVerifyAnswer(data: Hex): RegistryAnswer {
  if (data.length !== 2 + 64 * answerWords) {
    throw new Error(
      `The registry answers with ${32 * answerWords} bytes; this answer has ${data.length / 2 - 1}.`,
    );
  }
  const wordAt = (index: number): Hex => `0x${data.slice(2 + 64 * index, 66 + 64 * index)}`;
  const numberAt = (index: number): number => safeNumber(wordAt(index));
  return {
    included: oneOf([false, true], numberAt(0)),
    issuedAt: numberAt(1),
    sealedAt: numberAt(2),
    cooperativeState: oneOf(cooperativeStates, numberAt(3)),
    suspendedFrom: numberAt(4),
    profile: wordAt(5),
    status: {
      state: oneOf(pieceStates, numberAt(6)),
      reason: numberAt(7),
      setAt: numberAt(8),
      version: numberAt(9),
      signers: keyIndexes(BigInt(wordAt(10))),
    },
    makerStanding: oneOf(makerStandings, numberAt(11)),
    makerAddedAt: numberAt(12),
    makerClosedAt: numberAt(13),
    blockTime: numberAt(14),
    blockNumber: numberAt(15),
  };
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
function keyIndexes(packed: bigint): number[] {
  const indexes: number[] = [];
  for (let rest = packed; rest > 0n; rest >>= 16n) indexes.push(Number(rest & 0xffffn));
  return indexes;
}
