import {
  digestOf,
  canonicalBytes,
  type ChainReading,
  examine,
  type Hex,
  pinOf,
  type Reading,
  serialHashOf,
  textOf,
  type Verdict,
  verify,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { CertificateAnswer } from '../../../../api/certificates.js';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { Together } from '../../../kernel/together.js';
import { type ChainConfig, Config, type TrustedRegistry } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Consents, Directory } from '../../accounts/index.js';
import { PiecesQueries } from '../../catalog/index.js';
import { StatusWords } from '../../certificates/index.js';
import { ChainUnreachable, RegistryQueries, VerdictReader } from '../../chain/index.js';
import { ReadBlock } from '../../media/index.js';
import { type SealedRow, VerdictQueries } from '../data/verdict.queries.js';
import { isUnusual, totalOf } from '../domain/scan-history.js';
import { lostIn, replacedIn, type StatusAnswer, statusIn } from '../domain/status-answer.js';
import { verdictAnswerOf } from '../domain/verdict-answer.js';

/** The service's own verdict on a certificate, and all that a phone needs to come to its own. */
@Injectable()
export class GiveVerdict {
  /** A piece that is shown to a crowd is looked up once for all who ask while it is being looked up. */
  private readonly together = new Together<CertificateAnswer>();

  constructor(
    private readonly certificates: VerdictQueries,
    private readonly readBlock: ReadBlock,
    private readonly chain: VerdictReader,
    private readonly registry: RegistryQueries,
    private readonly words: StatusWords,
    private readonly pieces: PiecesQueries,
    private readonly directory: Directory,
    private readonly consents: Consents,
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param serial canonical. An unknown one is an answer too: `not-ours`. */
  ofSerial(serial: string): Promise<CertificateAnswer> {
    return this.together.ask(serial, () => this.lookUp(serial));
  }

  private async lookUp(serial: string): Promise<CertificateAnswer> {
    const serialHash = serialHashOf(serial);
    const row = await this.certificates.bySerialHash(serialHash);
    return { ...(await this.answer(row, serialHash)), serial };
  }

  /** No label was read: the answer carries no serial. */
  async ofNumber(chainNumber: string, number: number): Promise<CertificateAnswer> {
    return this.answer(await this.certificates.byNumber(chainNumber, number), null);
  }

  private async answer(row: SealedRow | undefined, serialHash: Hex | null): Promise<CertificateAnswer> {
    if (!row) return this.unknown(serialHash);
    const registry = pinOf({ pinned: this.trusted() }, { domain: row.registry });
    const { fields, batch, proof } = row;
    const [block, chain, rpIdHash, beside] = await Promise.all([
      this.readBlock.execute(row.documentCid),
      registry ? this.chain.read({ fields, root: batch.root, proof }, registry) : [],
      registry ? this.chain.rpIdHashOf(registry) : null,
      this.beside(row),
    ]);
    const document = block?.bytes ?? null;
    const sealed = { domain: row.registry, fields, batch, proof, document };
    const { found } = examine(sealed, rpIdHash);
    const verdict = verify(this.reading({ serialHash, found, chain, row }));
    return {
      serial: null,
      document: document && textIn(document),
      documentCid: row.documentCid,
      fields,
      proof: { ...batch, siblings: proof },
      // Where nobody asks is named by no answer: a phone that asks the issuing registry finds nothing there either.
      registry: registryAnswer(registry ?? this.trusted()[0]),
      transaction: beside.transaction,
      claimedAt: beside.claimedAt,
      cooperativeName: beside.cooperativeName,
      maker: beside.maker,
      product: beside.productSlug === null ? null : { slug: beside.productSlug },
      scans: { count: totalOf(row.scans), byDay: row.scans },
      verdict: verdictAnswerOf(verdict, await this.status(verdict, row, beside.cooperativeName)),
    };
  }

  private unknown(serialHash: Hex | null): CertificateAnswer {
    const verdict = verify(this.reading({ serialHash, found: null, chain: [], row: undefined }));
    return {
      serial: null,
      document: null,
      documentCid: null,
      fields: null,
      proof: null,
      registry: registryAnswer(this.trusted()[0]),
      transaction: null,
      claimedAt: null,
      cooperativeName: null,
      maker: null,
      product: null,
      scans: { count: 0, byDay: [] },
      verdict: verdictAnswerOf(verdict, null),
    };
  }

  private reading(given: {
    serialHash: Hex | null;
    found: Reading['found'];
    chain: ChainReading[];
    row: SealedRow | undefined;
  }): Reading {
    const { serialHash, found, chain, row } = given;
    return {
      now: Math.floor(this.clock.now().getTime() / 1000),
      pinned: this.trusted(),
      serialHash,
      found,
      chain,
      scans: row ? { count: totalOf(row.scans), unusual: isUnusual(row.scans) } : null,
      earlier: null,
    };
  }

  /** What is shown beside the certificate and does not make the verdict. */
  private async beside(row: SealedRow) {
    const { cooperativeId: chainNumber } = row.fields;
    const [cooperativeName, issued, productSlug, maker, claimedAt] = await Promise.all([
      this.cooperativeName(row),
      this.registry.batchIssued(this.database, chainNumber, row.batch.root),
      this.pieces.productSlugOf(row.pieceId),
      this.maker(row),
      this.claimedAt(row),
    ]);
    return { cooperativeName, transaction: issued?.transaction ?? null, productSlug, maker, claimedAt };
  }

  /** Of the registry that this service follows; another one's claims are in that one's events. */
  private async claimedAt({ registry, fields }: SealedRow): Promise<string | null> {
    const [followed] = this.trusted();
    if (!followed || !pinOf({ pinned: [followed] }, { domain: registry })) return null;
    const claims = await this.registry.claims(this.database, fields.cooperativeId, [fields.number]);
    return claims.get(fields.number)?.toISOString() ?? null;
  }

  /** From the very profile whose digest stands on chain; none when the two do not fit. */
  private async cooperativeName({ cooperativeId, fields }: SealedRow): Promise<Bilingual | null> {
    const [cooperative, onChain] = await Promise.all([
      this.directory.cooperative(cooperativeId),
      this.registry.cooperative(this.database, fields.cooperativeId),
    ]);
    const profile = cooperative?.profile as { name?: Bilingual } | null | undefined;
    if (!profile?.name || !onChain || digestOf(canonicalBytes(profile)) !== onChain.profile) return null;
    return { vi: profile.name.vi, en: profile.name.en };
  }

  /** The opening of the commitment, as long as its maker agrees. */
  private async maker({ maker }: SealedRow): Promise<CertificateAnswer['maker']> {
    if (!maker) return null;
    const { consents } = await this.consents.of(maker.artisanId);
    if (!consents.some(({ purpose, since }) => purpose === 'name' && since !== null)) return null;
    return { name: maker.name, salt: maker.salt, isDemo: maker.isDemo };
  }

  private async status(verdict: Verdict, row: SealedRow, by: Bilingual | null): Promise<StatusAnswer | null> {
    const { cooperativeId, number } = row.fields;
    const who = { by };
    switch (verdict.class) {
      case 'withdrawn':
      case 'suspended': {
        const [event] = await this.registry.statusesOf(this.database, cooperativeId, [number]);
        const text = event ? await this.words.of(event.text) : null;
        return statusIn(verdict.status, { ...who, text });
      }
      case 'replaced': {
        const { successor } = verdict.batchStatus;
        const [event, next] = await Promise.all([
          this.registry.supersessionOf(this.database, cooperativeId, row.batch.root),
          this.registry.batchIssued(this.database, cooperativeId, successor),
        ]);
        const text = event ? await this.words.of(event.text) : null;
        return replacedIn(verdict.batchStatus, { ...who, text, next: next ?? null, cooperativeId });
      }
      case 'lost-or-stolen':
        return lostIn(verdict.reportedAt);
      default:
        return null;
    }
  }

  /** The registries this service trusts, the one that issues first. */
  private trusted(): ChainConfig['trusted'] {
    const { chain } = this.config;
    if (!chain) throw new ChainUnreachable();
    return chain.trusted;
  }
}

function registryAnswer(registry: TrustedRegistry): CertificateAnswer['registry'] {
  const { chainId, registry: address, token, finalAfterSeconds } = registry;
  return { chainId, address, token, finalAfterSeconds };
}

/** Bytes that are no text are altered anyway; what of them can be read is shown. */
function textIn(bytes: Uint8Array): string {
  try {
    return textOf(bytes);
  } catch {
    return Buffer.from(bytes).toString('utf8');
  }
}
