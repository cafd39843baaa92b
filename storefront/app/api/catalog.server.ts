import {
  homePage,
  type HomePage,
  productDetail,
  type ProductDetail,
  productPage,
  type ProductPage,
  sitemapList,
  type Suggestion,
  suggestionList,
} from '@daulang/commerce/api/catalog';
import type { RequestQuery } from '@daulang/commerce/api/requests';
import { ask, tryAsk } from './ask.server';

/** What the first page shows. */
export function askHome(request: Request): Promise<HomePage> {
  return ask(request, { to: 'GET /home' }, homePage);
}

/** A page of products; the service judges what is sought. */
export function askProducts(request: Request, query: RequestQuery<'GET /products'>): Promise<ProductPage> {
  return ask(request, { to: 'GET /products', query }, productPage);
}

/** What is called like the words of a search. A page is as good without: none where the service gives none. */
export async function askSuggestions(request: Request, q: string): Promise<Suggestion[]> {
  const { value } = await tryAsk(request, { to: 'GET /suggestions', query: { q } }, suggestionList);
  return value?.suggestions ?? [];
}

/** One product with its pieces on sale; a 404 problem when there is none. */
export function askProduct(request: Request, slug: string): Promise<ProductDetail> {
  return ask(request, { to: 'GET /products/:slug', at: { slug } }, productDetail);
}

/** Every product's and village's slug, for the sitemaps. */
export function askSitemap(request: Request) {
  return ask(request, { to: 'GET /sitemap' }, sitemapList);
}
