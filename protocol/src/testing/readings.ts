import { type Certificate, encodeCertificate } from '../certificate.js';
import type { CertificateFile } from '../certificate-file.js';
import { digestOf } from '../digest.js';
import { examine, type SealedCertificate } from '../examine.js';
import type { Hex } from '../hex.js';
import { ZERO_20, ZERO_32 } from '../hex.js';
import { keyIdOf } from '../key-id.js';
import { leafOf, structOf } from '../leaf.js';
import type { PinnedRegistry, Reading } from '../reading.js';
import type { Custody, IssuerStanding, RegistryAnswer } from '../registry-answer.js';
import { type RelyingParty, rpIdHashOf } from '../relying-party.js';
import { textOf } from '../text.js';
import { proofOf, treeOf } from '../tree.js';
import { vectors } from './vectors.js';

interface CertificateVector {
  certificate: Certificate;
  relyingParty: RelyingParty;
}

const [signed, vouched] = vectors<CertificateVector[]>('certificates') as [
  CertificateVector,
  CertificateVector,
];

export const signedCertificate = signed.certificate;
export const vouchedCertificate = vouched.certificate;
export const rpIdHash = rpIdHashOf(signed.relyingParty.rpId);

export const pin: PinnedRegistry = {
  chainId: 20_261_122,
  registry: `0x${'5f'.repeat(20)}`,
  token: `0x${'70'.repeat(20)}`,
  finalAfterSeconds: 60,
};

export const ISSUED_AT = 1_790_000_000;
export const NOW = ISSUED_AT + 86_400;

/** A certificate sealed as number 12 in a batch of three that begins with number 11. */
export function sealed(certificate: Certificate = signedCertificate): SealedCertificate {
  const domain = { chainId: pin.chainId, registry: pin.registry };
  const document = encodeCertificate(certificate);
  const { makerKey, serialHash } = certificate.statement;
  const fields = {
    cooperativeNumber: certificate.cooperativeId,
    number: 12,
    serialHash,
    content: digestOf(document),
    makerKey: makerKey ? keyIdOf(makerKey) : ZERO_32,
    claimKey: `0x${'c1'.repeat(20)}` as Hex,
  };
  const neighbours = [{ ...fields, number: 11 }, fields, { ...fields, number: 13 }];
  const tree = treeOf(neighbours.map((each) => leafOf(each, domain)));
  const batch = { root: tree.root, firstNumber: 11, size: 3 };
  return { domain, fields, batch, proof: proofOf(tree, 1), document };
}

type AnswerChange = Partial<Omit<RegistryAnswer, 'issuer' | 'custody'>> &
  Partial<IssuerStanding> &
  Partial<Custody>;

/** The registry's answer about a certificate that is all right, with what a test changes, wherever it stands. */
export function answer(change: AnswerChange = {}): RegistryAnswer {
  const issuer: IssuerStanding = {
    state: 'active',
    suspendedFrom: 0,
    profile: ZERO_32,
    suspect: false,
    makerStanding: 'good',
    makerAddedAt: ISSUED_AT - 1000,
    makerClosedAt: 0,
  };
  const custody: Custody = { nonce: 0, lost: false, reportedAt: 0, announcedVersion: 0 };
  const rest: Omit<RegistryAnswer, 'issuer' | 'custody'> = {
    included: true,
    issuedAt: ISSUED_AT,
    sealedAt: ISSUED_AT,
    status: { state: 'active', reason: 0, setAt: 0, version: 0, signers: [] },
    batchStatus: { reason: 0, setAt: 0, signers: [], successor: ZERO_32 },
    blockTime: NOW - 5,
    blockNumber: 100,
    claimed: false,
    owner: ZERO_20,
  };
  return { ...changed(rest, change), issuer: changed(issuer, change), custody: changed(custody, change) };
}

function changed<T extends object>(whole: T, change: object): T {
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, name in change ? change[name as never] : value]),
  ) as T;
}

/** What the registry answers about something that it does not hold. */
export function noSuchCertificate(change: AnswerChange = {}): RegistryAnswer {
  return answer({
    included: false,
    issuedAt: 0,
    sealedAt: 0,
    state: 'none',
    makerStanding: 'not-signed',
    makerAddedAt: 0,
    ...change,
  });
}

/** A reading in which everything is all right, with what a test changes. */
export function reading(change: Partial<Reading> = {}): Reading {
  const { found } = examine(sealed(), rpIdHash);
  return {
    now: NOW,
    pinned: [pin],
    serialHash: found.fields.serialHash,
    found,
    chain: [{ endpoint: '/rpc', answer: answer() }],
    scans: { count: 2, unusual: false },
    earlier: null,
    ...change,
  };
}

/** The file of a sealed certificate. */
export function fileOf({ domain, fields, batch, proof, document }: SealedCertificate): CertificateFile {
  return {
    format: 'certificate-file-v1',
    ...domain,
    ...structOf(fields),
    document: textOf(document!),
    batch,
    proof: [...proof],
  };
}
