import { createHash, randomBytes } from 'node:crypto';
import {
  type Act,
  assertionOf,
  assertWithSoftwareKey,
  type Certificate,
  type CertificateFields,
  type CertificateFile,
  cidOf,
  claimKeyOf,
  claimSecretKeyOf,
  createSoftwareKey,
  digestOf,
  digestOfAct,
  drawHiddenCode,
  drawSerial,
  encodeCertificate,
  encodeKey,
  encodeStatement,
  encodeWebAuthnSignature,
  fieldsOf,
  type Hex,
  hexOf,
  type HiddenCode,
  keyIdOf,
  leafOf,
  makerCommitment,
  manifestDigest,
  manifestOf,
  parseHex,
  proofOf,
  type RegistryDomain,
  serialHashOf,
  type SoftwareKey,
  type Statement,
  statementChallenge,
  structOf,
  textOf,
  tokenIdOf,
  treeOf,
  utf8,
} from '@daulang/protocol';
import {
  Contract,
  type ContractTransactionResponse,
  type JsonRpcProvider,
  type Signer,
  SigningKey,
  Wallet,
} from 'ethers';
import {
  certificateRegistryAbi,
  certificateTokenAbi,
  craftRegistryAbi,
} from '@daulang/protocol/generated/abi';
import type { Deployment } from '../../../scripts/stack/deployment.ts';

const SEAL_URL = 'http://seal.localhost:3999';
const seal = { rpId: 'seal.localhost', origin: SEAL_URL };
const DEADLINE = 4_000_000_000;

export interface SealedPiece {
  serial: string;
  /** What lies under the scratch patch. */
  hiddenCode: HiddenCode;
  file: CertificateFile;
}

interface DrawnPiece extends Pick<SealedPiece, 'serial' | 'hiddenCode'> {
  document: Uint8Array;
  fields: CertificateFields;
}

/** A cooperative on a real chain with one manager and one maker, both with passkeys made in software. */
export class SmallCooperative {
  private readonly manager = createSoftwareKey(randomBytes);
  private readonly maker = createSoftwareKey(randomBytes);
  private readonly deployment: Deployment;
  private readonly crafts: Contract;
  private readonly certificates: Contract;
  private readonly token: Contract;
  private next = 1;

  /** @param provider closed by whoever opened it; its accounts are unlocked, the first one is the authority */
  static async admit(provider: JsonRpcProvider, deployment: Deployment): Promise<SmallCooperative> {
    const cooperative = new SmallCooperative(await provider.getSigner(0), deployment);
    const { crafts, manager, maker } = cooperative;
    const profile = digestOf(utf8('profile'));
    await sent(crafts['admit']!(profile, [cooperative.encoded(manager)], 1, 1000));
    await cooperative.act('addMaker', crafts, {
      type: 'AddMaker',
      message: { cooperativeId: '1', key: cooperative.encoded(maker), nonce: 0, deadline: DEADLINE },
    });
    return cooperative;
  }

  private constructor(authority: Signer, deployment: Deployment) {
    this.deployment = deployment;
    this.crafts = new Contract(deployment.craftRegistry, craftRegistryAbi, authority);
    this.certificates = new Contract(deployment.certificateRegistry, certificateRegistryAbi, authority);
    this.token = new Contract(deployment.certificateToken, certificateTokenAbi, authority);
  }

  get domain(): RegistryDomain {
    return { chainId: this.deployment.chainId, registry: parseHex(this.deployment.certificateRegistry, 20) };
  }

  /** Seals so many pieces in one batch, their numbers following each other from 1 over all batches. */
  async seal(size: number): Promise<SealedPiece[]> {
    const { domain } = this;
    const first = this.next;
    this.next += size;
    const pieces = Array.from({ length: size }, (_, i) => this.piece(first + i));
    const tree = treeOf(pieces.map(({ fields }) => leafOf(fields, domain)));
    const manifest = manifestDigest(
      manifestOf(
        pieces.map(({ fields }) => fields),
        domain,
      ),
    );
    const message = { cooperativeId: '1', root: tree.root, first, size, manifest, deadline: DEADLINE };
    await this.act('issueBatch', this.certificates, { type: 'IssueBatch', message });
    const batch = { root: tree.root, firstNumber: first, size };
    return pieces.map(({ serial, hiddenCode, document, fields }, position) => ({
      serial,
      hiddenCode,
      file: {
        format: 'certificate-file-v1',
        ...domain,
        ...structOf(fields),
        document: textOf(document),
        batch,
        proof: proofOf(tree, position),
      },
    }));
  }

  async setStatus(number: number, state: 1 | 2): Promise<void> {
    const message = {
      cooperativeId: '1',
      number,
      state,
      reason: 3,
      text: digestOf(utf8('vỡ khi vận chuyển')),
      version: 1,
      deadline: DEADLINE,
    };
    await this.act('setStatus', this.certificates, { type: 'SetStatus', message });
  }

  /** Puts the batch of one piece in the place of another's. */
  async supersede(piece: SealedPiece, by: SealedPiece): Promise<void> {
    const [root, successor] = [piece.file.batch.root, by.file.batch.root];
    const text = digestOf(utf8('nhãn in mờ'));
    const message = { cooperativeId: '1', root, successor, reason: 5, text, deadline: DEADLINE };
    await this.act('supersede', this.certificates, { type: 'Supersede', message });
  }

  /** Somebody opens the hidden code and reports the piece lost. */
  async claimAndLose({ file, hiddenCode }: SealedPiece): Promise<void> {
    const owner = Wallet.createRandom();
    const to = parseHex(owner.address, 20);
    const tokenId = tokenIdOf(fieldsOf(file));
    const claim = digestOfAct(
      { type: 'Claim', message: { tokenId, to, deadline: DEADLINE } },
      this.tokenDomain,
    );
    const { r, yParityAndS } = new SigningKey(claimSecretKeyOf(hiddenCode, file.serialHash)).sign(claim);
    const certificate = structOf(fieldsOf(file));
    await sent(this.token['claim']!(certificate, file.batch.root, file.proof, to, DEADLINE, r, yParityAndS));
    const message = { tokenId, lost: true, nonce: 0, deadline: DEADLINE };
    const report = digestOfAct({ type: 'SetLost', message }, this.tokenDomain);
    await sent(this.token['setLost']!(message, owner.signingKey.sign(report).serialized));
  }

  private get tokenDomain(): RegistryDomain {
    return { chainId: this.deployment.chainId, registry: parseHex(this.deployment.certificateToken, 20) };
  }

  private async act(method: string, registry: Contract, act: Act): Promise<void> {
    const domain = { chainId: this.deployment.chainId, registry: parseHex(await registry.getAddress(), 20) };
    const challenge = digestOfAct(act, domain);
    const { privateKey } = this.manager;
    const assertion = assertionOf(assertWithSoftwareKey({ privateKey, ...seal, challenge }));
    const signature = { key: this.encoded(this.manager), signature: encodeWebAuthnSignature(assertion) };
    await sent(registry[method]!(act.message, [signature]));
  }

  private encoded({ publicKey }: SoftwareKey): Hex {
    return encodeKey(parseHex(this.deployment.webAuthnVerifier, 20), publicKey);
  }

  private piece(number: number): DrawnPiece {
    const serial = drawSerial(randomBytes);
    const hiddenCode = drawHiddenCode(randomBytes);
    const statement = statementOf(serial, this.maker);
    const challenge = statementChallenge(encodeStatement(statement));
    const { privateKey, publicKey } = this.maker;
    const assertion = assertionOf(assertWithSoftwareKey({ privateKey, ...seal, challenge }));
    const certificate: Certificate = {
      format: 'certificate-v1',
      cooperativeId: '1',
      statement,
      maker: { kind: 'signed', assertion },
      inspection: {
        by: { vi: 'Tổ kiểm tra', en: 'The inspectors' },
        on: '2026-11-05',
        findings: { vi: 'Đúng mô tả.', en: 'As described.' },
      },
      replaces: null,
    };
    const document = encodeCertificate(certificate);
    const fields = {
      cooperativeNumber: '1',
      number,
      serialHash: serialHashOf(serial),
      content: digestOf(document),
      makerKey: keyIdOf(publicKey),
      claimKey: claimKeyOf(hiddenCode, serialHashOf(serial)),
    };
    return { serial, hiddenCode, document, fields };
  }
}

function statementOf(serial: string, maker: SoftwareKey): Statement {
  return {
    format: 'statement-v1',
    serialHash: serialHashOf(serial),
    title: { vi: 'Chuông đồng nhỏ', en: 'Small bronze bell' },
    craft: 'duc-dong',
    technique: { vi: 'Đúc khuôn đất', en: 'Cast in a clay mould' },
    materials: { vi: 'Đồng thau', en: 'Brass' },
    dimensionsMm: { length: 60, width: 60, height: 90 },
    weightGrams: 420,
    madeOn: '2026-11-01',
    village: { slug: 'phuong-duc', name: { vi: 'Phường Đúc', en: 'Phường Đúc' } },
    place: { vi: 'Thành phố Huế', en: 'Huế City' },
    photographs: [{ cid: cidOf(createHash('sha256').update(serial).digest()), role: 'front' }],
    makerCommitment: makerCommitment({ name: 'Nghệ nhân mẫu', portrait: null, salt: hexOf(randomBytes(32)) }),
    makerKey: maker.publicKey,
    consent: { publishes: ['name'], since: '2026-10-01' },
  };
}

async function sent(sending: Promise<ContractTransactionResponse>): Promise<void> {
  const receipt = await (await sending).wait();
  if (receipt?.status !== 1) throw new Error('The transaction was refused.');
}
