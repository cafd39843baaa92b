import { redirect } from 'react-router';
import { officeOffers } from '~/api/offers.server';
import { formOf } from '~/forms/form-of.server';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { answerOfferForm, type OfferOutcome } from '~/offers/offer-forms.server';
import { OfferPage } from '~/offers/offer-page';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/offer';

export const meta: Route.MetaFunction = ({ loaderData, ...page }) =>
  privateMeta(page, loaderData?.offer.title.vi ?? '');

export async function loader({ request, params }: Route.LoaderArgs) {
  return { offer: await officeOffers.one(request, params.id) };
}

export async function action({ request, params }: Route.ActionArgs) {
  const outcome = await answerOfferForm(request, await formOf(request), params, officeOffers);
  if (!outcome) throw redirect(`/${params.language}/office/offers`, 303);
  return outcome;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt): OfferOutcome => ({ attempt, said: null }));
}

export default function OfficeOffer({ loaderData: { offer }, actionData }: Route.ComponentProps) {
  return <OfferPage offer={offer} place="office" outcome={actionData} />;
}
