import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { NoteProductCount } from '../../villages/index.js';

/** Tells the villages how many products of each craft the shop shows. */
@Injectable()
export class CountProducts {
  constructor(private readonly noteProductCount: NoteProductCount) {}

  /** @param productIds whose villages and crafts are counted anew */
  async within(tx: Tx, productIds: string[]): Promise<void> {
    const { rows } = await tx.query<{ villageSlug: string; craftSlug: string; products: number }>(
      `select village_slug as "villageSlug", craft_slug as "craftSlug",
         count(*) filter (where status = 'published')::integer as products
       from catalog.products
       where (village_slug, craft_slug) in (select village_slug, craft_slug from catalog.products where id = any($1))
       group by village_slug, craft_slug order by village_slug, craft_slug`,
      [productIds],
    );
    for (const count of rows) await this.noteProductCount.within(tx, count);
  }
}
