import { ScanLine } from 'lucide-react';
import { Link } from 'react-router';
import { askHome } from '~/api/catalog.server';
import { askVillages } from '~/api/villages.server';
import { ButtonLink } from '~/components/button';
import { frameMessages } from '~/i18n/frame';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';
import type { RouteHandle } from '~/route-handle';
import { pageMeta } from '~/seo/page-meta';
import { CraftTiles } from './+craft-tiles';
import { ProductGrid } from '~/shop/product-tile';
import { SearchForm } from '~/shop/search-form';
import { SealBand } from './+seal-band';
import { VillageMap } from '~/villages/village-map';
import type { Route } from './+types/home';

export const handle = { scripts: false } satisfies RouteHandle;

export const meta: Route.MetaFunction = (page) => {
  const language = languageOfPath(page.location.pathname);
  const { tagline } = inLanguage(frameMessages, language);
  return pageMeta(page, { title: tagline, description: inLanguage(shopMessages, language).homeLead });
};

export async function loader({ request }: Route.LoaderArgs) {
  const [home, { villages }] = await Promise.all([askHome(request), askVillages(request)]);
  return { home, villages };
}

export default function Home({ loaderData: { home, villages } }: Route.ComponentProps) {
  const t = useMessages(shopMessages);
  const language = useLanguage();
  return (
    <>
      <div className="page pt-8 pb-10 md:pt-14">
        <div className="max-w-2xl">
          <h1 className="text-[clamp(1.9rem,1.3rem+3vw,3.25rem)]">{t.homeTitle}</h1>
          <p className="mt-4 text-lg text-quiet">{t.homeLead}</p>
          <div className="mt-6">
            <SearchForm />
          </div>
        </div>
        <SealBand villages={villages} />
        <p className="mt-3 text-sm text-quiet">{t.counted(home.certifiedPieces, home.villageCount)}</p>
      </div>

      <div className="border-y border-line bg-raised">
        <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-6">
          <div className="max-w-xl">
            <h2 className="text-xl">{t.scanTitle}</h2>
            <p className="text-quiet">{t.scanText}</p>
          </div>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={`/${language}/scan`} reloadDocument>
              <ScanLine aria-hidden size={20} strokeWidth={1.5} />
              {t.scanAction}
            </ButtonLink>
            <ButtonLink to={`/${language}/verify`} kind="second" reloadDocument>
              {t.typeAction}
            </ButtonLink>
          </div>
        </div>
      </div>

      <section className="page pt-12">
        <h2 className="mb-5 text-2xl">{t.newestTitle}</h2>
        <ProductGrid products={home.newest.slice(0, 8)} />
        <p className="mt-6">
          <Link to={`/${language}/shop`} className="inline-flex min-h-11 items-center font-medium">
            {t.seeAll}
          </Link>
        </p>
      </section>

      <section className="page pt-12">
        <h2 className="mb-5 text-2xl">{t.craftsTitle}</h2>
        <CraftTiles crafts={home.crafts} />
      </section>

      <section className="page pt-14">
        <h2 className="mb-5 text-2xl">{t.mapTitle}</h2>
        <VillageMap villages={villages} />
        <p className="mt-6">
          <Link
            to={`/${language}/villages`}
            reloadDocument
            className="inline-flex min-h-11 items-center font-medium"
          >
            {t.allVillages}
          </Link>
        </p>
      </section>
    </>
  );
}
