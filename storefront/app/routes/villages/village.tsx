import { redirect } from 'react-router';
import { askProducts } from '~/api/catalog.server';
import { askVillage } from '~/api/villages.server';
import { Breadcrumb } from '~/components/breadcrumb';
import { ButtonLink } from '~/components/button';
import { StructuredData } from '~/components/structured-data';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';
import type { RouteHandle } from '~/route-handle';
import { originOf, pageMeta } from '~/seo/page-meta';
import { plainSlug } from '~/seo/plain-slug';
import { describeBreadcrumb, describeVillage } from '~/seo/structured-data';
import { ProductGrid } from '~/shop/product-tile';
import { VillageFacts } from './+village-facts';
import { VillageHead } from './+village-head';
import type { Route } from './+types/village';

export const handle = { scripts: false } satisfies RouteHandle;

export const meta: Route.MetaFunction = ({ loaderData, ...page }) => {
  if (!loaderData) return [];
  const language = languageOfPath(page.location.pathname);
  const { village } = loaderData;
  const t = inLanguage(villageMessages, language);
  return pageMeta(page, {
    title: village.name[language],
    description: `${village.craft.name[language]}. ${t.listLead}`,
  });
};

export async function loader({ request, params }: Route.LoaderArgs) {
  const slug = plainSlug(params.slug);
  if (slug !== params.slug) throw redirect(`/${params.language}/villages/${slug}`, 301);
  const [village, products] = await Promise.all([
    askVillage(request, slug),
    askProducts(request, { village: slug, limit: 8 }),
  ]);
  return { village, products };
}

export default function Village({ loaderData: { village, products }, matches }: Route.ComponentProps) {
  const t = useMessages(villageMessages);
  const language = useLanguage();
  const list = { to: `/${language}/villages`, name: t.listTitle };
  const here = `/${language}/villages/${village.slug}`;
  const origin = originOf(matches);
  const name = village.name[language];
  return (
    <article className="page">
      <Breadcrumb crumbs={[list]} here={name} />
      <VillageHead village={village} />
      {products.items.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-5 text-2xl">{t.productsTitle}</h2>
          <ProductGrid products={products.items} />
          {products.nextCursor && (
            <ButtonLink to={`/${language}/shop?village=${village.slug}`} kind="second" className="mt-6">
              {t.seeProducts(products.total)}
            </ButtonLink>
          )}
        </section>
      )}
      <VillageFacts village={village} />
      <StructuredData about={describeVillage(village, origin, language)} />
      <StructuredData
        about={describeBreadcrumb(
          [
            { path: list.to, name: list.name },
            { path: here, name },
          ],
          origin,
        )}
      />
    </article>
  );
}
