import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import {
  type HomePage,
  homePage,
  productDetail,
  type ProductDetail,
  type ProductPage,
  productPage,
  productSearch,
  sitemapList,
} from '../../../../api/catalog.js';
import { line } from '../../../../api/fields.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { ProductPageQueries } from '../data/product-page.queries.js';
import { ProductsQueries } from '../data/products.queries.js';
import { SitemapQueries } from '../data/sitemap.queries.js';
import { Revalidated } from './revalidated.js';

/** An address may hold anything; whether it is a product's is asked of the catalogue. */
const anySlug = line(200, 0);

/** Many visitors may search behind one address; a machine that tries words is slowed down. */
const SEARCHES = { limit: 240, windowSeconds: 60, onlyWith: 'q' };

@Controller('api/v1')
@UseInterceptors(Revalidated)
export class CatalogController {
  constructor(
    private readonly products: ProductsQueries,
    private readonly productPages: ProductPageQueries,
    private readonly sitemap: SitemapQueries,
  ) {}

  @Get('home')
  @Answers(homePage)
  home(): Promise<HomePage> {
    return this.products.home();
  }

  @Get('products')
  @Answers(productPage)
  @LimitPerAddress('search', SEARCHES)
  list(@Query({ schema: productSearch }) search: z.output<typeof productSearch>): Promise<ProductPage> {
    return this.products.page(search);
  }

  @Get('products/:slug')
  @Answers(productDetail)
  product(@Param('slug', { schema: anySlug }) slug: string): Promise<ProductDetail> {
    return this.productPages.bySlug(slug);
  }

  @Get('sitemap')
  @Answers(sitemapList)
  slugs(): Promise<z.infer<typeof sitemapList>> {
    return this.sitemap.all();
  }
}
