import { askSitemap } from '~/api/catalog.server';
import { languages } from '~/i18n/language';
import { publicOrigin } from '~/seo/public-origin.server';
import type { Route } from './+types/sitemap';

/** Pages that exist without a product or a village. */
const standing = ['', '/shop', '/villages', '/verify', '/help/verify'];

/** Every public page in both languages, each naming the other; no page of a certificate, no serial. */
export async function loader({ request }: Route.LoaderArgs) {
  const { products, villages } = await askSitemap(request);
  const pages = [
    ...standing.map((path) => ({ path })),
    ...villages.map((slug) => ({ path: `/villages/${slug}` })),
    ...products.map(({ slug, updatedAt }) => ({ path: `/products/${slug}`, updatedAt })),
  ];
  const urls = pages.flatMap((page) => languages.map((language) => entry(language, page)));
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
  ];
  return new Response(body.join('\n'), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}

function entry(language: string, { path, updatedAt }: { path: string; updatedAt?: string }): string {
  const alternates = languages.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${publicOrigin}/${other}${path}"/>`,
  );
  const lastmod = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : '';
  return `<url><loc>${publicOrigin}/${language}${path}</loc>${lastmod}${alternates.join('')}</url>`;
}
