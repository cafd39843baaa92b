import { ZERO_20 } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { LabelLayout } from '../../../../api/office.js';
import { invariant } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { PiecesQueries } from '../../catalog/index.js';
import { VillagesQueries } from '../../villages/index.js';
import { BatchesStore } from '../data/batches.store.js';
import { BatchNotFound, LabelsNotReady } from '../domain/certificates.errors.js';
import { drawLabels } from '../labels/draw-labels.js';

export interface PrintLabelsInput {
  cooperativeId: string;
  batchId: string;
  layout: LabelLayout;
}

/** A PDF with one label for each piece of a batch, in the order of their numbers. */
@Injectable()
export class PrintLabels {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesStore,
    private readonly pieces: PiecesQueries,
    private readonly villages: VillagesQueries,
    private readonly config: Config,
  ) {}

  /** @throws BatchNotFound, LabelsNotReady before the batch stands on chain: a label must never lead to nothing */
  async execute({ cooperativeId, batchId, layout }: PrintLabelsInput): Promise<Buffer> {
    const batch = await this.batches.find(this.database, batchId);
    if (batch?.cooperativeId !== cooperativeId) throw new BatchNotFound({ batchId });
    if (batch.state !== 'recorded' && batch.state !== 'final')
      throw new LabelsNotReady({ state: batch.state });
    const sealed = await this.batches.certificatesOf(this.database, batchId);
    const ids = sealed.map(({ pieceId }) => pieceId);
    const pieces = new Map((await this.pieces.byIds(this.database, ids)).map((piece) => [piece.id, piece]));
    const { villages } = await this.villages.villages();
    const labels = sealed.map(({ pieceId, serial, title, claimKey }) => {
      const piece = pieces.get(pieceId);
      const village = villages.find(({ slug }) => slug === piece?.villageSlug);
      invariant(piece && village, `The sealed piece ${pieceId} or its village is gone.`);
      return {
        serial,
        title,
        craftSlug: piece.craftSlug,
        village: { slug: village.slug, name: village.name },
        hasPatch: claimKey !== null && claimKey !== ZERO_20,
      };
    });
    return drawLabels(labels, this.config.publicUrl.origin, layout);
  }
}
