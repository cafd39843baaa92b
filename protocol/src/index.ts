export {
  type AssertionFault,
  assertionOf,
  type AuthenticatorAnswer,
  checkAssertion,
  type CheckedAssertion,
  type ExpectedAssertion,
  type VerifySignature,
} from './assertion.js';
export { base64urlOf, parseBase64url } from './base64url.js';
export { canonicalBytes, canonicalText, type Json, parseCanonical } from './canonical-json.js';
export { type Assertion, type Certificate, decodeCertificate, encodeCertificate } from './certificate.js';
export { type CertificateFile, formatCertificateFile, parseCertificateFile } from './certificate-file.js';
export { type Cid, cidOf, formatCid, isCid, MAX_BLOCK_BYTES, parseCid } from './cid.js';
export type { ParsedCode, RandomBytes } from './code-grammar.js';
export { makerCommitment, type MakerOpening, opensCommitment } from './commitment.js';
export * from './batch-call.js';
export { decodeInspectAnswer, encodeInspectCall, type Inclusion } from './contract-call.js';
export { digestOf } from './digest.js';
export { derSignatureOf, hasLowS, rawSignatureOf } from './ecdsa-signature.js';
export type { ContractName, RegistryDomain } from './eip712.js';
export * from './examine.js';
export { bytesOf, type Hex, hexOf, isHex, joinBytes, parseHex, ZERO_20, ZERO_32 } from './hex.js';
export * from './hidden-code.js';
export { membersOf, parseJson } from './json.js';
export { keccak } from './keccak.js';
export { decodeKey, encodeKey, keyIdOf } from './key-id.js';
export { type CertificateFields, type CertificateStruct, fieldsOf, leafOf, structOf } from './leaf.js';
export {
  certificatesIn,
  decodeManifest,
  domainOf,
  encodeManifest,
  type Manifest,
  manifestDigest,
  manifestOf,
} from './manifest.js';
export {
  type Act,
  type ActMessages,
  type ActName,
  actTypes,
  digestOfAct,
  type HolderAct,
  type HolderActName,
  type HolderMessages,
} from './messages.js';
export { type NewCode, newCodeChallenge } from './new-code.js';
export { makerSignatureOf } from './maker-signature.js';
export { isPublicKey, verifyP256 } from './p256.js';
export * from './place-in-batch.js';
export * from './plain-text.js';
export { formatQr, type LabelAddress, type ParsedQr, parseQr } from './qr.js';
export {
  type ChainReading,
  type DocumentReading,
  type FoundCertificate,
  type HiddenCodeReading,
  pinOf,
  type PinnedRegistry,
  type Reading,
  STALE_AFTER_SECONDS,
} from './reading.js';
export * from './registration.js';
export * from './registry-answer.js';
export * from './relying-party.js';
export {
  drawSerial,
  formatSerial,
  type ParsedSerial,
  parseSerial,
  type Serial,
  serialHashOf,
} from './serial.js';
export { DocumentError } from './shape.js';
export {
  assertWithSoftwareKey,
  createSoftwareKey,
  registerSoftwareKey,
  signWithSoftwareKey,
  publicKeyOf,
  type SoftwareKey,
  type SoftwarePasskeyUse,
} from './software-passkey.js';
export { type StallSale, stallSaleHash } from './stall-sale.js';
export { type StallUndo, stallUndoHash } from './stall-undo.js';
export {
  type Bilingual,
  decodeStatement,
  encodeStatement,
  photographRoles,
  type Statement,
  statementChallenge,
} from './statement.js';
export { statusTextDigest } from './status-text.js';
export { taggedHash } from './tagged-hash.js';
export { type Tag, tags } from './tags.js';
export { textOf, utf8 } from './text.js';
export { tokenIdOf } from './token-id.js';
export { depthOf, MAX_BATCH_SIZE, proofOf, rootFrom, type Tree, treeOf } from './tree.js';
export * from './verdict.js';
export { judge, verify } from './verify.js';
export { encodeWebAuthnSignature } from './webauthn-signature.js';
export * from './verdict-words.js';
