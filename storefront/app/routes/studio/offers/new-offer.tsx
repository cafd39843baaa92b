import { data, redirect } from 'react-router';
import { studioOffers } from '~/api/offers.server';
import { readStudio } from '~/api/studio.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { refused, stopped } from '~/forms/attempt';
import { formOf } from '~/forms/form-of.server';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { offerMessages } from '~/i18n/offers';
import { readStudioOffer } from '~/offers/offer-forms.server';
import { OfferWords } from '~/offers/offer-words';
import type { Route } from './+types/new-offer';

export const meta: Route.MetaFunction = workplaceTitle(offerMessages, 'add');

export async function loader({ request }: Route.LoaderArgs) {
  const { crafts, template } = await readStudio(request);
  return { crafts, craft: template?.craftSlug };
}

/** What it is; then on to its photograph. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const { body, errors } = readStudioOffer(form, languageOfPath(`/${params.language}`));
  if (errors) return data(stopped(form, errors), { status: 422 });
  const { value, problem } = await studioOffers.begin(request, body);
  if (problem) return data(refused(form, problem), { status: problem.status });
  throw redirect(`/${params.language}/studio/offers/${value.id}`, 303);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function NewStudioOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferWords {...loaderData} attempt={actionData} />;
}
