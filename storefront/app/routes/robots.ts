import { publicOrigin } from '~/seo/public-origin.server';

/** Certificates, carts and the rooms behind a sign-in are nobody's search result. */
const closed = [
  '/c/',
  '/01/',
  '/n/',
  '/*/cart',
  '/*/checkout',
  '/*/orders/',
  '/*/studio',
  '/*/office',
  '/api/',
];

export function loader() {
  const lines = [
    'User-agent: *',
    'Allow: /api/v1/media/',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicOrigin}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
