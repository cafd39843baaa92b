import {
  digestOf,
  canonicalBytes,
  type ChainReading,
  examine,
  type Hex,
  pinOf,
  type Reading,
  serialHashOf,
  structOf,
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
import { ChainUnreachable, VerdictReader } from '../../chain/index.js';
import { ReadBlock } from '../../media/index.js';
import { verifyP256ByOpenssl } from '../../signing/index.js';
import type { ToldOnChain } from '../data/told-on-chain.js';
import { type StoredCertificate, VerdictQueries } from '../data/verdict.queries.js';
import { isUnusual, type ScansOfDay, totalOf } from '../domain/scan-history.js';
import { lostIn, replacedIn, type StatusAnswer, statusIn } from '../domain/status-answer.js';
import { verdictAnswerOf } from '../domain/verdict-answer.js';
import { CountReader } from './count-reader.js';

/** The service's own verdict on a certificate, and all that a phone needs to come to its own. */
@Injectable()
export class GiveVerdict {
  /**
   * A piece that is shown to a crowd is looked up once for all who ask at that time. What could not be checked is tried
   * anew by the next.
   */
  private readonly together: Together<CertificateAnswer>;

  constructor(
    private readonly certificates: VerdictQueries,
    private readonly readers: CountReader,
    private readonly readBlock: ReadBlock,
    private readonly chain: VerdictReader,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.together = new Together({
      forMs: config.verdictSharedMs,
      mayBeKept: ({ verdict }) => verdict.class !== 'cannot-check',
    });
  }

  /**
   * An unknown serial is an answer too: `not-ours`. Of the scans it names those before, not the asker's own.
   *
   * @param serial canonical
   */
  ofSerial(serial: string): Promise<CertificateAnswer> {
    return this.together.ask(serial, async () => {
      const serialHash = serialHashOf(serial);
      await this.readers.untilCounted(serialHash);
      const answer = await this.answer(await this.certificates.bySerialHash(serialHash), serialHash);
      return { ...answer, serial };
    });
  }

  /** No label was read: the answer carries no serial. */
  ofNumber(cooperativeNumber: string, number: number): Promise<CertificateAnswer> {
    return this.together.ask(`${cooperativeNumber}/${number}`, async () =>
      this.answer(await this.certificates.byNumber(cooperativeNumber, number), null),
    );
  }

  private async answer(
    sealed: StoredCertificate | undefined,
    serialHash: Hex | null,
  ): Promise<CertificateAnswer> {
    if (!sealed) return this.unknown(serialHash);
    const registry = pinOf({ pinned: this.trusted() }, { domain: sealed.registry });
    const { fields, batch, proof, scans, maker, productSlug, told } = sealed;
    const [block, chain, rpIdHash] = await Promise.all([
      this.readBlock.execute(sealed.documentCid),
      registry ? this.chain.read({ fields, root: batch.root, proof }, registry) : [],
      registry ? this.chain.rpIdHashOf(registry) : null,
    ]);
    const document = block?.bytes ?? null;
    const whole = { domain: sealed.registry, fields, batch, proof, document };
    const { found } = examine(whole, rpIdHash, null, verifyP256ByOpenssl);
    const verdict = verify(this.reading({ serialHash, found, chain, scans }));
    const cooperativeName = nameIn(sealed.profile, told.profile);
    return {
      serial: null,
      document: document && textIn(document),
      documentCid: sealed.documentCid,
      fields: structOf(fields),
      proof: { ...batch, siblings: proof },
      // Where nobody asks is named by no answer: a phone that asks the issuing registry finds nothing there either.
      registry: registryAnswer(registry ?? this.trusted()[0]),
      transaction: told.transaction,
      claimedAt: this.isFollowed(sealed) ? (told.claimedAt?.toISOString() ?? null) : null,
      cooperativeName,
      maker,
      product: productSlug === null ? null : { slug: productSlug },
      scans: { count: totalOf(scans), byDay: scans },
      verdict: verdictAnswerOf(
        verdict,
        statusAnswer(verdict, fields.cooperativeNumber, cooperativeName, told),
      ),
    };
  }

  private unknown(serialHash: Hex | null): CertificateAnswer {
    const verdict = verify(this.reading({ serialHash, found: null, chain: [], scans: null }));
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
    scans: ScansOfDay[] | null;
  }): Reading {
    const { serialHash, found, chain, scans } = given;
    return {
      now: Math.floor(this.clock.now().getTime() / 1000),
      pinned: this.trusted(),
      serialHash,
      found,
      chain,
      scans: scans && { count: totalOf(scans), unusual: isUnusual(scans) },
      earlier: null,
    };
  }

  /** Of the registry whose events are followed here; another one's claims are in that one's events. */
  private isFollowed({ registry }: StoredCertificate): boolean {
    const [followed] = this.trusted();
    return followed !== undefined && pinOf({ pinned: [followed] }, { domain: registry }) !== undefined;
  }

  /** The registries this service trusts, the one that issues first. */
  private trusted(): ChainConfig['trusted'] {
    const { chain } = this.config;
    if (!chain) throw new ChainUnreachable();
    return chain.trusted;
  }
}

/** From the very profile whose digest stands on chain; none when the two do not fit. */
function nameIn(profile: { name?: Bilingual } | null, onChain: Hex | null): Bilingual | null {
  if (!profile?.name || digestOf(canonicalBytes(profile)) !== onChain) return null;
  return { vi: profile.name.vi, en: profile.name.en };
}

/** Why the verdict is not good, in the words of whoever decided it. */
function statusAnswer(
  verdict: Verdict,
  cooperativeNumber: string,
  by: Bilingual | null,
  told: ToldOnChain,
): StatusAnswer | null {
  switch (verdict.class) {
    case 'withdrawn':
    case 'suspended':
      return statusIn(verdict.status, { by, text: told.statusWords });
    case 'replaced':
      return replacedIn(verdict.batchStatus, {
        by,
        text: told.replacementWords,
        next: told.successor,
        cooperativeNumber,
      });
    case 'lost-or-stolen':
      return lostIn(verdict.reportedAt);
    default:
      return null;
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
