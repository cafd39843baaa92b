import { offerSearch } from '@daulang/commerce/api/offers';
import { officeOffers } from '~/api/offers.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { searchIn } from '~/forms/read-search';
import { useLanguage } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';
import { OfferListPage } from '~/offers/offer-list';
import type { Route } from './+types/offers';

export const meta: Route.MetaFunction = workplaceTitle(offerMessages, 'title');

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, offerSearch);
  return { which: search.which ?? 'offered', ...(await officeOffers.list(request, search)) };
}

export default function OfficeOffers({ loaderData }: Route.ComponentProps) {
  return <OfferListPage at={`/${useLanguage()}/office/offers`} {...loaderData} isOfMany />;
}
