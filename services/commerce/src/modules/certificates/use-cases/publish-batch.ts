import { cidOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { Database } from '../../../platform/database/database.js';
import { RegistryDomains } from '../../chain/index.js';
import { StoreBlock } from '../../media/index.js';
import { BatchesStore, leafFieldsOf } from '../data/batches.store.js';
import { sealTree } from '../domain/sealed-batch.js';

/** How many blocks are written at once. */
const AT_ONCE = 8;

/** Puts the documents and the list of a sealed batch into the block store, where verifiers find them. */
@Injectable()
export class PublishBatch {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesStore,
    private readonly storeBlock: StoreBlock,
    private readonly domains: RegistryDomains,
  ) {}

  /** Doing it again does no harm: a block's address is its content. */
  async execute({ batchId }: { batchId: string }): Promise<void> {
    const batch = await this.batches.find(this.database, batchId);
    if (!batch?.root || batch.state === 'cancelled' || batch.state === 'failed') return;
    const pieces = await this.batches.certificatesOf(this.database, batchId);
    const domain = this.domains.of('IssueBatch');
    const { manifest } = sealTree(
      pieces.map((piece) => leafFieldsOf(batch, piece)),
      domain,
    );
    // Other claim keys may have come between reading the batch and its pieces; the newer job publishes those.
    if (cidOf(manifest) !== batch.manifestCid) return;
    for (let at = 0; at < pieces.length; at += AT_ONCE) {
      await Promise.all(
        pieces.slice(at, at + AT_ONCE).map(async ({ document, documentCid }) => {
          const cid = await this.storeBlock.execute(document, 'application/json');
          invariant(
            cid === documentCid,
            `A document of batch ${batchId} has the address ${cid}, not ${documentCid}.`,
          );
        }),
      );
    }
    await this.storeBlock.execute(manifest, 'application/json');
  }
}
