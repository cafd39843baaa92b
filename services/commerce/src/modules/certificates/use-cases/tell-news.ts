import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { type ChainNews, isWithin } from '../../chain/index.js';
import { RecordHappening } from '../../history/index.js';
import { CertificatesStore } from '../data/certificates.store.js';
import { toldOf } from '../domain/news.js';

/** Writes into the history of pieces what the chain says became of them: whoever did it, here or elsewhere. */
@Injectable()
export class TellNews {
  constructor(
    private readonly certificates: CertificatesStore,
    private readonly recordHappening: RecordHappening,
  ) {}

  /** Told again, it is told once: each event has its transaction. */
  async within(tx: Tx, cooperativeNumber: string, news: ChainNews[]): Promise<void> {
    const told = news.flatMap(({ first, size, ...event }) => {
      const happening = toldOf({ first, size, ...event });
      if (!happening || first === null || size === null) return [];
      return [{ range: { first, size }, happening, cause: `transaction/${event.transaction}` }];
    });
    if (told.length === 0) return;
    const ranges = told.map(({ range }) => range);
    const pieces = await this.certificates.onChain(tx, cooperativeNumber, ranges);
    for (const { range, happening, cause } of told) {
      const pieceIds = pieces.filter(({ number }) => isWithin(range, number)).map(({ pieceId }) => pieceId);
      await this.recordHappening.within(tx, { ...happening, pieceIds, cause });
    }
  }
}
