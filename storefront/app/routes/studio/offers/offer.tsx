import { redirect } from 'react-router';
import { studioOffers } from '~/api/offers.server';
import { formOf } from '~/forms/form-of.server';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { answerOfferForm, type OfferOutcome } from '~/offers/offer-forms.server';
import { OfferPage } from '~/offers/offer-page';
import { privateMeta } from '~/seo/page-meta';
import { useActsFor } from '../+acts-for';
import type { Route } from './+types/offer';

export const meta: Route.MetaFunction = ({ loaderData, ...page }) =>
  privateMeta(page, loaderData?.offer.title.vi ?? '');

export async function loader({ request, params }: Route.LoaderArgs) {
  return { offer: await studioOffers.one(request, params.id) };
}

export async function action({ request, params }: Route.ActionArgs) {
  const outcome = await answerOfferForm(request, await formOf(request), params, studioOffers);
  if (!outcome) throw redirect(`/${params.language}/studio/offers`, 303);
  return outcome;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt): OfferOutcome => ({ attempt, said: null }));
}

export default function StudioOffer({ loaderData: { offer }, actionData }: Route.ComponentProps) {
  const isHelper = useActsFor() !== null;
  return <OfferPage offer={offer} place="studio" outcome={actionData} isHelper={isHelper} />;
}
