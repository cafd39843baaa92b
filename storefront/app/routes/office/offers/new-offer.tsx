import { data, redirect } from 'react-router';
import { officeOffers, readOfferMakers } from '~/api/offers.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { refused, stopped } from '~/forms/attempt';
import { formOf } from '~/forms/form-of.server';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { offerMessages } from '~/i18n/offers';
import { readOfficeOffer } from '~/offers/offer-forms.server';
import { OfferWords } from '~/offers/offer-words';
import type { Route } from './+types/new-offer';

export const meta: Route.MetaFunction = workplaceTitle(offerMessages, 'add');

export const loader = ({ request }: Route.LoaderArgs) => readOfferMakers(request);

/** What it is; then on to its photograph. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const { body, errors } = readOfficeOffer(form, languageOfPath(`/${params.language}`));
  if (errors) return data(stopped(form, errors), { status: 422 });
  const { value, problem } = await officeOffers.begin(request, body);
  if (problem) return data(refused(form, problem), { status: problem.status });
  throw redirect(`/${params.language}/office/offers/${value.id}`, 303);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function NewOfficeOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferWords {...loaderData} attempt={actionData} />;
}
