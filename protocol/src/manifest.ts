import { canonicalBytes, parseCanonical } from './canonical-json.js';
import type { Hex } from './hex.js';
import { digestOf } from './digest.js';
import type { RegistryDomain } from './eip712.js';
import type { CertificateFields } from './leaf.js';
import * as shape from './shape.js';
import { MAX_BATCH_SIZE } from './tree.js';

const manifestShape = shape.object({
  format: shape.literal('manifest-v1'),
  chainId: shape.integer(1, Number.MAX_SAFE_INTEGER),
  registry: shape.hex(20),
  cooperativeId: shape.uint64,
  firstNumber: shape.integer(1, 0xffff_ffff),
  /** Serial hash, content, maker key and claim key of each piece, in the order of their numbers. */
  pieces: shape.listOf(
    shape.tuple(shape.hex(32), shape.hex(32), shape.hex(32), shape.hex(20)),
    1,
    MAX_BATCH_SIZE,
  ),
});

/**
 * The public list of a batch: what rebuilds each leaf and finds each document. Its pieces are lists without names
 * because the manifest of the largest batch must still fit one block of 1 MiB.
 */
export type Manifest = shape.ShapeOf<typeof manifestShape>;

/**
 * The bytes of a manifest. @throws DocumentError naming the place
 *
 * @example decodeManifest(encodeManifest(manifest)) // manifest
 */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return canonicalBytes(checked(manifest));
}

/**
 * Reads a manifest's bytes. @throws DocumentError naming the place; Error when they are not canonical JSON
 *
 * @example decodeManifest(encodeManifest(manifest)).format // 'manifest-v1'
 */
export function decodeManifest(bytes: Uint8Array): Manifest {
  return checked(parseCanonical(bytes));
}

/**
 * What the batch's signers sign of it: the SHA-256 of its bytes, so that it can be found by content.
 *
 * @example manifestDigest(manifest) // digestOf(encodeManifest(manifest))
 */
export function manifestDigest(manifest: Manifest): Hex {
  return digestOf(encodeManifest(manifest));
}

/**
 * The manifest of a batch.
 *
 * @throws when the certificates are not of one cooperative with numbers that follow each other
 * @example manifestOf([fields], domain).firstNumber // 12
 */
export function manifestOf(certificates: CertificateFields[], domain: RegistryDomain): Manifest {
  const first = certificates[0];
  if (!first) throw new Error('A batch has at least one certificate.');
  certificates.forEach(({ cooperativeNumber, number }, position) => {
    if (cooperativeNumber !== first.cooperativeNumber || number !== first.number + position) {
      throw new Error(
        `Certificate ${position + 1} of the batch is ${cooperativeNumber}/${number}; ` +
          `${first.cooperativeNumber}/${first.number + position} must stand there.`,
      );
    }
  });
  return checked({
    format: 'manifest-v1',
    chainId: domain.chainId,
    registry: domain.registry,
    cooperativeId: first.cooperativeNumber,
    firstNumber: first.number,
    pieces: certificates.map((c) => [c.serialHash, c.content, c.makerKey, c.claimKey]),
  });
}

/**
 * The fields of every leaf of the batch, in order.
 *
 * @example certificatesIn(manifestOf([fields], domain)) // [fields]
 */
export function certificatesIn({ cooperativeId, firstNumber, pieces }: Manifest): CertificateFields[] {
  return pieces.map(([serialHash, content, makerKey, claimKey], position) => ({
    cooperativeNumber: cooperativeId,
    number: firstNumber + position,
    serialHash,
    content,
    makerKey,
    claimKey,
  }));
}

/**
 * The registry whose leaves these are.
 *
 * @example domainOf(manifest) // domain
 */
export function domainOf(manifest: Manifest): RegistryDomain {
  return { chainId: manifest.chainId, registry: manifest.registry };
}

function checked(value: unknown): Manifest {
  const manifest = manifestShape(value, '$');
  if (manifest.firstNumber + manifest.pieces.length - 1 > 0xffff_ffff) {
    throw new shape.DocumentError('$.firstNumber', 'numbers below 2^32', manifest.firstNumber);
  }
  return manifest;
}
