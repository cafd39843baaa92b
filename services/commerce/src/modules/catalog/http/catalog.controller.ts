import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import {
  homePage,
  productDetail,
  productPage,
  productSearch,
  sitemapList,
  suggestionList,
  suggestionQuery,
} from '../../../../api/catalog.js';
import { line } from '../../../../api/fields.js';
import { Answers } from '../../../platform/http/answers.js';
import { LimitPerAddress } from '../../../platform/http/rate-limit.guard.js';
import { HomeQueries } from '../data/home.queries.js';
import { ProductPageQueries } from '../data/product-page.queries.js';
import { ShopListQueries } from '../data/shop-list.queries.js';
import { SitemapQueries } from '../data/sitemap.queries.js';
import { SuggestionsQueries } from '../data/suggestions.queries.js';
import { Revalidated } from './revalidated.js';

/** An address may hold anything; whether it is a product's is asked of the catalogue. */
const anySlug = line(200, 0);

/** Many visitors may search behind one address; a machine that tries words is slowed down. */
const SEARCHES = { limit: 240, windowSeconds: 60, onlyWith: 'q' };

/** A word has some letters, and each asks once. */
const SUGGESTIONS = { limit: 900, windowSeconds: 60 };

@Controller('api/v1')
@UseInterceptors(Revalidated)
export class CatalogController {
  constructor(
    private readonly homePages: HomeQueries,
    private readonly lists: ShopListQueries,
    private readonly suggestions: SuggestionsQueries,
    private readonly productPages: ProductPageQueries,
    private readonly sitemap: SitemapQueries,
  ) {}

  @Get('home')
  @Answers(homePage)
  home(): Promise<string> {
    return this.homePages.home();
  }

  @Get('products')
  @Answers(productPage)
  @LimitPerAddress('search', SEARCHES)
  list(@Query({ schema: productSearch }) search: z.output<typeof productSearch>): Promise<string> {
    return this.lists.page(search);
  }

  @Get('suggestions')
  @Answers(suggestionList)
  @LimitPerAddress('suggest', SUGGESTIONS)
  suggest(@Query({ schema: suggestionQuery }) { q }: z.output<typeof suggestionQuery>): Promise<string> {
    return this.suggestions.of(q);
  }

  @Get('products/:slug')
  @Answers(productDetail)
  product(@Param('slug', { schema: anySlug }) slug: string): Promise<string> {
    return this.productPages.bySlug(slug);
  }

  @Get('sitemap')
  @Answers(sitemapList)
  slugs(): Promise<z.infer<typeof sitemapList>> {
    return this.sitemap.all();
  }
}
