import { data, redirect } from 'react-router';
import { askProducts } from '~/api/catalog.server';
import { askCrafts, askVillages } from '~/api/villages.server';
import { Breadcrumb } from '~/components/breadcrumb';
import { ButtonLink } from '~/components/button';
import { capitalised } from '~/i18n/format';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';
import { villageMessages } from '~/i18n/villages';
import type { RouteHandle } from '~/route-handle';
import { pageMeta } from '~/seo/page-meta';
import { plainSlug } from '~/seo/plain-slug';
import { ProductGrid } from '~/shop/product-tile';
import { VillageKey } from '~/villages/village-key';
import type { Route } from './+types/craft';

export const handle = { scripts: false } satisfies RouteHandle;

export const meta: Route.MetaFunction = ({ loaderData, ...page }) => {
  if (!loaderData) return [];
  const language = languageOfPath(page.location.pathname);
  const name = capitalised(loaderData.craft.name[language]);
  return pageMeta(page, { title: name, description: inLanguage(villageMessages, language).listLead });
};

export async function loader({ request, params }: Route.LoaderArgs) {
  const slug = plainSlug(params.slug);
  if (slug !== params.slug) throw redirect(`/${params.language}/crafts/${slug}`, 301);
  const [{ crafts }, { villages }, products] = await Promise.all([
    askCrafts(request),
    askVillages(request),
    askProducts(request, { craft: slug, limit: 12 }),
  ]);
  const craft = crafts.find((it) => it.slug === slug);
  if (!craft) throw data(null, { status: 404 });
  return { craft, villages: villages.filter((village) => village.craft.slug === slug), products };
}

export default function Craft({ loaderData: { craft, villages, products } }: Route.ComponentProps) {
  const t = useMessages(villageMessages);
  const shop = useMessages(shopMessages);
  const language = useLanguage();
  const name = capitalised(craft.name[language]);
  return (
    <article className="page">
      <Breadcrumb crumbs={[{ to: `/${language}/shop`, name: shop.listTitle }]} here={name} />
      <h1 className="title">{name}</h1>
      <h2 className="text-xl">{t.craftVillages}</h2>
      <VillageKey villages={villages.map((village, index) => ({ number: index + 1, village }))} />
      {products.items.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-5 text-xl">{t.craftProducts}</h2>
          <ProductGrid products={products.items} />
          {products.nextCursor && (
            <ButtonLink to={`/${language}/shop?craft=${craft.slug}`} kind="second" className="mt-6">
              {t.seeProducts(products.total)}
            </ButtonLink>
          )}
        </section>
      )}
    </article>
  );
}
