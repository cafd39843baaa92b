import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { sitemapList } from '../../../../api/catalog.js';
import { Replica } from '../../../platform/database/replica.js';
import { VillagesQueries } from '../../villages/index.js';

@Injectable()
export class SitemapQueries {
  constructor(
    private readonly replica: Replica,
    private readonly villages: VillagesQueries,
  ) {}

  /** GET /sitemap */
  async all(): Promise<z.infer<typeof sitemapList>> {
    const [{ rows: products }, { villages }] = await Promise.all([
      this.replica.query<{ slug: string; updatedAt: Date }>(
        `select slug, updated_at as "updatedAt" from catalog.products where status = 'published' order by slug`,
      ),
      this.villages.villages(),
    ]);
    return {
      products: products.map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() })),
      villages: villages.map(({ slug }) => slug),
    };
  }
}
