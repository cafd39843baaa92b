import { redirect } from 'react-router';
import { askProduct } from '~/api/catalog.server';
import { askForeignPrices } from '~/api/exchange-rates.server';
import { askReadyDate } from '~/api/making.server';
import { Breadcrumb } from '~/components/breadcrumb';
import { pictureUrl } from '~/components/picture';
import { StructuredData } from '~/components/structured-data';
import { languageOfPath } from '~/i18n/language';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';
import type { RouteHandle } from '~/route-handle';
import { originOf, pageMeta } from '~/seo/page-meta';
import { plainSlug } from '~/seo/plain-slug';
import { describeBreadcrumb, describeProduct } from '~/seo/structured-data';
import { BuyBox } from './+buy-box';
import { CertificateCard } from './+certificate-card';
import { Gallery } from './+gallery';
import { PriceShares } from './+price-shares';
import { ProductGrid } from '~/shop/product-tile';
import { StoryBlocks } from './+story-blocks';
import type { Route } from './+types/product';

export const handle = { scripts: false } satisfies RouteHandle;

export const meta: Route.MetaFunction = ({ loaderData, ...page }) => {
  if (!loaderData) return [];
  const { product } = loaderData;
  const language = languageOfPath(page.location.pathname);
  return pageMeta(page, {
    title: product.title[language],
    description: product.story[language],
    ...(product.picture && { picture: pictureUrl(product.picture.cid, 1280, 'webp') }),
  });
};

export async function loader({ request, params }: Route.LoaderArgs) {
  const slug = plainSlug(params.slug);
  if (slug !== params.slug) throw redirect(`/${params.language}/products/${slug}`, 301);
  const product = await askProduct(request, slug);
  const isMade = product.availability.state === 'made-to-order';
  const [making, foreignPrices] = await Promise.all([
    isMade ? askReadyDate(request, product.id) : null,
    // Whoever reads Vietnamese knows what the đồng is worth; at the checkout everybody has the choice.
    params.language === 'en' ? askForeignPrices(request, product.id) : [],
  ]);
  return { product, making, foreignPrices };
}

export default function Product({ loaderData, matches }: Route.ComponentProps) {
  const { product, making, foreignPrices } = loaderData;
  const t = useMessages(shopMessages);
  const language = useLanguage();
  const village = {
    to: `/${language}/villages/${product.village.slug}`,
    name: product.village.name[language],
  };
  const shop = { to: `/${language}/shop`, name: t.listTitle };
  const title = product.title[language];
  const origin = originOf(matches);
  const way = [shop, village].map(({ to, name }) => ({ path: to, name }));
  return (
    <article className="page pb-8">
      <Breadcrumb crumbs={[shop, village]} here={title} />
      <div className="grid gap-4 md:mt-2 md:grid-cols-2 md:gap-8 lg:gap-12">
        <Gallery product={product} />
        <div>
          <BuyBox product={product} making={making} foreignPrices={foreignPrices} />
          <CertificateCard product={product} />
        </div>
      </div>
      <StoryBlocks product={product} />
      <PriceShares product={product} isAlsoForeign={foreignPrices.length > 0} />
      {product.related.length > 0 && (
        <section className="mt-14">
          <h2 className="mb-5 text-xl">{t.related}</h2>
          <ProductGrid products={product.related} />
        </section>
      )}
      <StructuredData about={describeProduct(product, origin, language)} />
      <StructuredData
        about={describeBreadcrumb(
          [...way, { path: `/${language}/products/${product.slug}`, name: title }],
          origin,
        )}
      />
    </article>
  );
}
