import {
  type CertificateFields,
  encodeManifest,
  type Hex,
  leafOf,
  manifestDigest,
  manifestOf,
  proofOf,
  type RegistryDomain,
  treeOf,
} from '@daulang/protocol';

/** Everything that follows from the leaves of a batch. */
export interface SealedTree {
  root: Hex;
  /** Bytes of the public list. */
  manifest: Uint8Array;
  manifestDigest: Hex;
  /** One proof per certificate, in their order. */
  proofs: Hex[][];
}

export function sealTree(certificates: CertificateFields[], domain: RegistryDomain): SealedTree {
  const manifest = manifestOf(certificates, domain);
  const tree = treeOf(certificates.map((certificate) => leafOf(certificate, domain)));
  return {
    root: tree.root,
    manifest: encodeManifest(manifest),
    manifestDigest: manifestDigest(manifest),
    proofs: certificates.map((_, position) => proofOf(tree, position)),
  };
}

/** The message that seals a batch, as its signers sign it. @param deadline Unix seconds */
export function issueBatchMessage(
  batch: { cooperativeNumber: string; firstNumber: number; size: number },
  tree: Pick<SealedTree, 'root' | 'manifestDigest'>,
  deadline: number,
) {
  return {
    cooperativeId: batch.cooperativeNumber,
    root: tree.root,
    first: batch.firstNumber,
    size: batch.size,
    manifest: tree.manifestDigest,
    deadline,
  };
}
