import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import { NewsQueries, type NewsPosition } from '../../chain/index.js';
import { SyncKeys } from '../../signing/index.js';
import { CertificatesStore } from '../data/certificates.store.js';
import { FollowedNewsStore } from '../data/followed-news.store.js';
import { EVERYTHING, type Scope, scopeOf } from '../domain/news.js';
import { OfferCertified } from './offer-certified.js';
import { TellNews } from './tell-news.js';

export interface SyncCooperativeInput {
  cooperativeNumber: string;
  /** Looked at in any case: a batch that is final now, whatever was told of it before. */
  batchId?: string;
  /** For whoever runs without the jobs that bring the news of batches. */
  everything?: boolean;
}

/**
 * After news from the chain about a cooperative: its keys are as they stand there, what is offered is good, and the
 * history of the pieces tells it. Only what the news are about is looked at; everything, when it is not known how far
 * they were followed, or when a reorganisation took some of them back.
 */
@Injectable()
export class SyncCooperative {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly news: NewsQueries,
    private readonly followed: FollowedNewsStore,
    private readonly certificates: CertificatesStore,
    private readonly syncKeys: SyncKeys,
    private readonly offerCertified: OfferCertified,
    private readonly tellNews: TellNews,
  ) {}

  /** @throws viem's errors when the chain must be asked about a theft and cannot be; nothing is changed then */
  async execute(input: SyncCooperativeInput): Promise<void> {
    const cooperative = await this.directory.cooperativeByNumber(input.cooperativeNumber);
    // Not recorded here yet, or of another shop on the same registry.
    if (!cooperative) return;
    let isDone = false;
    // What comes meanwhile brings its own job, but that one does not know of the batch.
    while (!isDone) isDone = await this.look(cooperative.id, input);
  }

  /** False when news came while it looked. */
  private async look(cooperativeId: string, input: SyncCooperativeInput): Promise<boolean> {
    const { cooperativeNumber, batchId, everything } = input;
    const before = await this.followed.find(this.database, cooperativeNumber);
    const now = await this.news.position(this.database, cooperativeNumber);
    const isKnown = before?.takenBack === now.takenBack;
    const after = isKnown ? before.eventId : 0n;
    const news = await this.news.between(this.database, cooperativeNumber, after, now.eventId);
    const { keys, numbers }: Scope = isKnown && !everything ? scopeOf(news) : EVERYTHING;
    const batch = batchId ? await this.certificates.numbersOf(this.database, batchId) : [];
    const wanted = numbers === 'all' ? 'all' : [...numbers, ...batch];
    const pieces = await this.certificates.finalPieces(this.database, cooperativeNumber, wanted);
    const suspect = await this.offerCertified.suspect(cooperativeNumber, pieces);
    return this.uow.run(async (tx) => {
      await this.followed.lock(tx, cooperativeNumber);
      if (!isSame(await this.news.position(tx, cooperativeNumber), now)) return false;
      if (keys) await this.syncKeys.within(tx, cooperativeId, cooperativeNumber);
      await this.offerCertified.within(tx, cooperativeNumber, pieces, suspect);
      await this.tellNews.within(tx, cooperativeNumber, news);
      await this.followed.advance(tx, cooperativeNumber, now);
      return true;
    });
  }
}

const isSame = (one: NewsPosition, other: NewsPosition): boolean =>
  one.eventId === other.eventId && one.takenBack === other.takenBack;
