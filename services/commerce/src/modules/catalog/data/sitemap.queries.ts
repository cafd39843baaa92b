import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { sitemapList } from '../../../../api/catalog.js';
import { VillagesQueries } from '../../villages/index.js';
import { ProductsQueries } from './products.queries.js';

@Injectable()
export class SitemapQueries {
  constructor(
    private readonly products: ProductsQueries,
    private readonly villages: VillagesQueries,
  ) {}

  /** GET /sitemap */
  async all(): Promise<z.infer<typeof sitemapList>> {
    const [products, { villages }] = await Promise.all([this.products.slugs(), this.villages.villages()]);
    return {
      products: products.map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() })),
      villages: villages.map(({ slug }) => slug),
    };
  }
}
