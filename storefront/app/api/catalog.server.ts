import {
  homePage,
  type HomePage,
  productDetail,
  type ProductDetail,
  productPage,
  type ProductPage,
  sitemapList,
} from '@daulang/commerce/api/catalog';
import { ask } from './ask.server';

/** What the first page shows. */
export function askHome(request: Request): Promise<HomePage> {
  return ask(request, '/home', homePage);
}

/**
 * A page of products.
 *
 * @param search the query as the reader's form made it; empty fields are left out, the service judges the rest
 */
export function askProducts(request: Request, search: URLSearchParams): Promise<ProductPage> {
  const filled = new URLSearchParams([...search].filter(([, value]) => value.trim() !== ''));
  return ask(request, `/products?${filled}`, productPage);
}

/** One product with its pieces on sale; a 404 problem when there is none. */
export function askProduct(request: Request, slug: string): Promise<ProductDetail> {
  return ask(request, `/products/${encodeURIComponent(slug)}`, productDetail);
}

/** Every product's and village's slug, for the sitemaps. */
export function askSitemap(request: Request) {
  return ask(request, '/sitemap', sitemapList);
}
