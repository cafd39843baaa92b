/**
 * Writes the golden files of version 1 into `protocol/test/vectors/v1/`: `node scripts/write-vectors.ts`.
 *
 * Everything in them follows from fixed seeds. A file that exists is published and is never changed: when the code
 * would write other bytes the script says which file and stops, because then the code has changed what certificates
 * are, and that needs a version 2 beside this one.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type Act,
  assertionOf,
  assertWithSoftwareKey,
  bytesOf,
  type Certificate,
  type CertificateFields,
  cidOf,
  claimKeyOf,
  claimSecretKeyOf,
  createSoftwareKey,
  digestOf,
  digestOfAct,
  drawHiddenCode,
  drawSerial,
  encodeCertificate,
  encodeManifest,
  encodeStatement,
  encodeWebAuthnSignature,
  formatSerial,
  type Hex,
  hexOf,
  type HolderAct,
  keyIdOf,
  leafOf,
  makerCommitment,
  manifestDigest,
  manifestOf,
  proofOf,
  serialHashOf,
  type Statement,
  statementChallenge,
  structOf,
  textOf,
  tokenIdOf,
  treeOf,
  utf8,
} from '@daulang/protocol';

const folder = new URL('../protocol/test/vectors/v1/', import.meta.url);
const domain = { chainId: 20_261_122, registry: '0x5fbdb2315678afecb367f032d93f642f64180aa3' as Hex };
const relyingParty = { rpId: 'seal.daulang.example', origin: 'https://seal.daulang.example' };

/** Bytes that look random and are the same in every run. */
function seeded(name: string): (size: number) => Uint8Array {
  let drawn = 0;
  return (size) => {
    const blocks = Array.from({ length: Math.ceil(size / 32) }, () => [
      ...bytesOf(digestOf(utf8(`daulang vectors v1/${name}/${drawn++}`))),
    ]);
    return Uint8Array.from(blocks.flat().slice(0, size));
  };
}

const bytes32 = (name: string): Hex => hexOf(seeded(name)(32));
const address = (name: string): Hex => hexOf(seeded(name)(20));
const serial = drawSerial(seeded('serial of the hat'));
const maker = createSoftwareKey(seeded('maker'));

const opening = { name: 'Nghệ nhân mẫu', portrait: null, salt: bytes32('salt') };
const statement: Statement = {
  format: 'statement-v1',
  serialHash: serialHashOf(serial),
  title: { vi: 'Nón lá bài thơ', en: 'Conical hat with a poem' },
  craft: 'non-la',
  technique: {
    vi: 'Chằm tay, ép thơ giữa hai lớp lá',
    en: 'Hand-sewn, a poem pressed between two layers of leaves',
  },
  materials: { vi: 'Lá nón, vành tre, chỉ cước', en: 'Palm leaves, bamboo rims, nylon thread' },
  dimensionsMm: { length: 410, width: 410, height: 180 },
  weightGrams: 58,
  madeOn: '2026-11-02',
  village: { slug: 'tay-ho', name: { vi: 'Tây Hồ', en: 'Tây Hồ' } },
  place: { vi: 'Thành phố Huế', en: 'Huế City' },
  photographs: [
    { cid: cidOf(utf8('photograph of the front')), role: 'front' },
    { cid: cidOf(utf8('photograph of the mark')), role: 'mark' },
  ],
  makerCommitment: makerCommitment(opening),
  makerKey: maker.publicKey,
  consent: { publishes: ['name'], since: '2026-10-01' },
};

const statementBytes = encodeStatement(statement);
const challenge = statementChallenge(statementBytes);
const assertion = assertionOf(
  assertWithSoftwareKey({ privateKey: maker.privateKey, ...relyingParty, challenge }),
);
const certificate: Certificate = {
  format: 'certificate-v1',
  cooperativeId: '1',
  statement,
  maker: { kind: 'signed', assertion },
  inspection: {
    by: { vi: 'Tổ kiểm tra của hợp tác xã', en: 'The cooperative’s inspectors' },
    on: '2026-11-05',
    findings: { vi: 'Đúng kỹ thuật, mũi chỉ đều.', en: 'Made as stated, even stitches.' },
  },
  replaces: null,
};
const vouched: Certificate = {
  ...certificate,
  statement: { ...statement, makerKey: null },
  maker: {
    kind: 'vouched',
    reason: { vi: 'Nghệ nhân chưa có khóa ký.', en: 'The artisan has no signing key yet.' },
  },
  replaces: { cooperativeId: '1', number: 7 },
};

function documentVector(bytes: Uint8Array) {
  return { text: textOf(bytes), sha256: digestOf(bytes), cid: cidOf(bytes) };
}

function fieldsOf(batch: string, cooperativeNumber: string, number: number): CertificateFields {
  const name = `${batch}/${number}`;
  return {
    cooperativeNumber,
    number,
    serialHash: bytes32(`serial hash ${name}`),
    content: bytes32(`content ${name}`),
    makerKey: number % 3 === 0 ? hexOf(new Uint8Array(32)) : bytes32(`maker key ${name}`),
    claimKey: address(`claim key ${name}`),
  };
}

const batches = [1, 2, 3, 5, 12].map((size, index) => {
  const cooperativeId = index === 4 ? '18446744073709551615' : String(index + 1);
  const firstNumber = index === 4 ? 4_294_967_295 - 11 : 1 + 100 * index;
  const certificates = Array.from({ length: size }, (_, i) =>
    fieldsOf(`batch of ${size}`, cooperativeId, firstNumber + i),
  );
  const leaves = certificates.map((fields) => leafOf(fields, domain));
  const tree = treeOf(leaves);
  const manifest = manifestOf(certificates, domain);
  return { certificates, leaves, tree, manifest, firstNumber, size, cooperativeId };
});

const assertions = ['high', 'low'].map((half) => {
  const key = createSoftwareKey(seeded(`key of the ${half} signature`));
  for (let attempt = 0; ; attempt++) {
    const digest = bytes32(`challenge ${half} ${attempt}`);
    const answer = assertWithSoftwareKey({ privateKey: key.privateKey, ...relyingParty, challenge: digest });
    const taken = assertionOf(answer);
    const isLow = hexOf(answer.signature).endsWith(taken.signature.slice(66));
    if (isLow !== (half === 'low')) continue;
    return {
      half,
      ...relyingParty,
      challenge: digest,
      publicKey: key.publicKey,
      keyId: keyIdOf(key.publicKey),
      derSignature: hexOf(answer.signature),
      assertion: taken,
      webAuthnSignature: encodeWebAuthnSignature(taken),
    };
  }
});

const codes = Array.from({ length: 4 }, (_, i) => {
  const code = drawHiddenCode(seeded(`hidden code ${i}`));
  const serialHash = serialHashOf(drawSerial(seeded(`serial ${i}`)));
  return {
    code,
    serialHash,
    secretKey: hexOf(claimSecretKeyOf(code, serialHash)),
    claimKey: claimKeyOf(code, serialHash),
  };
});

const deadline = 1_800_000_000;
const word = bytes32('word of an act');
const keyOfAct = hexOf(seeded('key of an act')(84));
const holder = address('holder');
const tokenId = tokenIdOf({ cooperativeNumber: '18446744073709551615', number: 4_294_967_295 });

const acts: (Act | HolderAct)[] = [
  {
    type: 'IssueBatch',
    message: {
      cooperativeId: '1',
      root: word,
      first: 1,
      size: 4096,
      manifest: bytes32('manifest'),
      deadline,
    },
  },
  {
    type: 'SetStatus',
    message: { cooperativeId: '1', number: 7, state: 2, reason: 3, text: word, version: 1, deadline },
  },
  {
    type: 'Supersede',
    message: {
      cooperativeId: '1',
      root: word,
      successor: bytes32('successor'),
      reason: 5,
      text: bytes32('text'),
      deadline,
    },
  },
  { type: 'Endorse', message: { cooperativeId: '1', root: word, since: 1_790_000_000, deadline } },
  {
    type: 'RotateSigners',
    message: { cooperativeId: '1', added: [keyOfAct, holder], closed: [word], nonce: 4, deadline },
  },
  { type: 'SetThreshold', message: { cooperativeId: '1', threshold: 7, nonce: 0, deadline } },
  { type: 'AddMaker', message: { cooperativeId: '1', key: keyOfAct, nonce: 5, deadline } },
  { type: 'CloseKey', message: { cooperativeId: '1', keyId: word, nonce: 6, deadline } },
  {
    type: 'ReportTheft',
    message: { cooperativeId: '1', keyId: word, stolenFrom: 1_790_000_000, nonce: 7, deadline },
  },
  { type: 'VetoRecovery', message: { cooperativeId: '1', recovery: word, nonce: 8, deadline } },
  { type: 'Claim', message: { tokenId, to: holder, deadline } },
  { type: 'Move', message: { tokenId, to: holder, kind: 2, nonce: 1, deadline } },
  { type: 'SetLost', message: { tokenId, lost: true, nonce: 2, deadline } },
  { type: 'SetLost', message: { tokenId, lost: false, nonce: 3, deadline } },
];

const files: Record<string, unknown> = {
  serials: [serial, ...Array.from({ length: 4 }, (_, i) => drawSerial(seeded(`serial ${i}`)))].map(
    (each) => ({ serial: each, printed: formatSerial(each), serialHash: serialHashOf(each) }),
  ),
  'hidden-codes': codes,
  statement: { ...documentVector(statementBytes), statement, challenge, opening },
  certificates: [certificate, vouched].map((each) => ({
    ...documentVector(encodeCertificate(each)),
    certificate: each,
    relyingParty: { rpId: relyingParty.rpId, origins: [relyingParty.origin] },
  })),
  manifests: batches.map(({ manifest }) => ({
    text: textOf(encodeManifest(manifest)),
    sha256: manifestDigest(manifest),
  })),
  leaves: batches.flatMap(({ certificates, leaves }) =>
    certificates.map((fields, i) => ({ domain, fields: structOf(fields), leaf: leaves[i] })),
  ),
  trees: batches.map(({ certificates, leaves, tree, firstNumber, size, cooperativeId }) => ({
    domain,
    cooperativeId,
    firstNumber,
    size,
    root: tree.root,
    certificates: certificates.map((fields, i) => ({
      fields: structOf(fields),
      leaf: leaves[i],
      proof: proofOf(tree, i),
    })),
  })),
  assertions,
  acts: acts.map((act) => ({ domain, ...act, digest: digestOfAct(act, domain) })),
};

mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(files)) {
  const file = new URL(`${name}.json`, folder);
  const text = JSON.stringify(content, null, 2) + '\n';
  if (!existsSync(file)) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    throw new Error(
      `The code no longer gives what ${name}.json has published; make it do so, or begin a version 2.`,
    );
  }
}
