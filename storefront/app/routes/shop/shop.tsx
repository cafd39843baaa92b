import { type ProductPage, productSearch } from '@daulang/commerce/api/catalog';
import { Link, useSearchParams } from 'react-router';
import { askProducts, askSuggestions } from '~/api/catalog.server';
import { ButtonLink } from '~/components/button';
import { searchIn } from '~/forms/read-search';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';
import type { RouteHandle } from '~/route-handle';
import { pageMeta } from '~/seo/page-meta';
import { FilterForm } from './+filter-form';
import { Suggestions } from './+suggestions';
import { ProductGrid } from '~/shop/product-tile';
import { SearchForm } from '~/shop/search-form';
import type { Route } from './+types/shop';

export const handle = { scripts: false } satisfies RouteHandle;

export const meta: Route.MetaFunction = (page) => {
  const t = inLanguage(shopMessages, languageOfPath(page.location.pathname));
  return pageMeta(page, { title: t.listTitle, description: t.homeLead });
};

export async function loader({ request, url }: Route.LoaderArgs) {
  const search = searchIn(url.href, productSearch);
  // Who searches wants the best match first; who looks around, the newest.
  const sort = search.sort ?? (search.q ? 'relevance' : undefined);
  const [products, suggestions] = await Promise.all([
    askProducts(request, { ...search, sort }),
    search.q && !search.cursor ? askSuggestions(request, search.q) : [],
  ]);
  return { products, suggestions };
}

export default function Shop({ loaderData }: Route.ComponentProps) {
  const t = useMessages(shopMessages);
  const [search] = useSearchParams();
  const { items, total, facets, isNear } = loaderData.products;
  const q = search.get('q') ?? '';
  return (
    <div className="page">
      <h1 className="title">{q ? t.resultsFor(q) : t.listTitle}</h1>
      <div className="max-w-xl">
        <SearchForm q={q} />
      </div>
      <Suggestions suggestions={loaderData.suggestions} q={q} isFound={total > 0} />
      <div className="mt-6 gap-8 lg:grid lg:grid-cols-[15rem_1fr]">
        <FilterForm facets={facets} search={search} />
        <section aria-label={t.listTitle}>
          <p className="mb-4 text-quiet" role="status">
            {isNear && <span className="block text-ink">{t.nearOnly}</span>}
            {t.found(total)}
          </p>
          {items.length > 0 ? <ProductGrid products={items} firstRow={4} heading="h2" /> : <Nothing />}
          <Paging page={loaderData.products} search={search} />
        </section>
      </div>
    </div>
  );
}

function Nothing() {
  const t = useMessages(shopMessages);
  return (
    <div className="max-w-prose py-8">
      <p className="text-lg font-medium">{t.nothingTitle}</p>
      <p className="mt-1 mb-5 text-quiet">{t.nothingText}</p>
      <ButtonLink to={`/${useLanguage()}/shop`} kind="second">
        {t.seeAll}
      </ButtonLink>
    </div>
  );
}

function Paging({ page, search }: { page: ProductPage; search: URLSearchParams }) {
  const t = useMessages(shopMessages);
  const without = new URLSearchParams([...search].filter(([name]) => name !== 'cursor'));
  const next = new URLSearchParams(without);
  next.set('cursor', page.nextCursor ?? '');
  return (
    <nav aria-label={t.paging} className="mt-10 flex flex-wrap items-center justify-center gap-4">
      {search.has('cursor') && (
        <Link to={`?${without}`} className="inline-flex min-h-11 items-center">
          {t.firstPage}
        </Link>
      )}
      {page.nextCursor && (
        <ButtonLink to={`?${next}`} kind="second" rel="next">
          {t.nextPage}
        </ButtonLink>
      )}
    </nav>
  );
}
