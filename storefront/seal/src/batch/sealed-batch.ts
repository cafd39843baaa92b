import type { SealedBatch } from '@daulang/commerce/api/seal';
import { digestOfAct, type Hex, leafOf, manifestDigest, manifestOf, treeOf } from '@daulang/protocol';
import { insist } from '../seal-error.ts';
import type { BatchTicket, PieceToSeal } from './pieces.ts';

/**
 * Computes leaves, tree, manifest and act again from what this browser read and drew, and compares them with what
 * the service wants signed.
 *
 * @returns the digest to sign, as computed here
 * @throws SealError `mismatch` when one byte differs
 */
export function checkSealedBatch(
  ticket: Pick<BatchTicket, 'domain' | 'firstNumber'>,
  pieces: readonly PieceToSeal[],
  claimKeys: readonly Hex[],
  sealed: SealedBatch,
): Hex {
  insist(claimKeys.length === pieces.length, 'claim keys');
  const domain = { chainId: ticket.domain.chainId, registry: ticket.domain.registry as Hex };
  const certificates = pieces.map(({ number, serialHash, content, makerKey, certificate }, position) => ({
    cooperativeNumber: certificate.cooperativeId,
    number,
    serialHash,
    content,
    makerKey,
    claimKey: claimKeys[position]!,
  }));
  const manifest = manifestOf(certificates, domain);
  const message = {
    cooperativeId: manifest.cooperativeId,
    root: treeOf(certificates.map((certificate) => leafOf(certificate, domain))).root,
    first: manifest.firstNumber,
    size: pieces.length,
    manifest: manifestDigest(manifest),
    deadline: sealed.deadline,
  };
  const digest = digestOfAct({ type: 'IssueBatch', message }, domain);
  insist(sealed.firstNumber === message.first, 'first number');
  insist(sealed.size === message.size, 'size');
  insist(sealed.root === message.root, 'root');
  insist(sealed.manifestDigest === message.manifest, 'manifest');
  insist(sealed.digest === digest, 'digest');
  return digest;
}
