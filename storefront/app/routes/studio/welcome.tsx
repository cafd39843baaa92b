import { data, redirect, useNavigation } from 'react-router';
import { changeConsent, listConsents, readStudio } from '~/api/studio.server';
import { Button } from '~/components/button';
import { WorkplaceFrame } from '~/components/workplace/frame';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { KeyedForm } from '~/forms/keyed-form';
import { languageOfPath } from '~/i18n/language';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { welcomeMessages } from '~/i18n/welcome';
import type { RouteHandle } from '~/route-handle';
import { nextPage } from '~/security/next-page';
import { ConsentSwitch } from './+consent-switch';
import { readConsent } from './+read-consent';
import type { Route } from './+types/welcome';

export const handle: RouteHandle = { frame: 'own' };

export const meta: Route.MetaFunction = workplaceTitle(welcomeMessages, 'title');

/** Shown once: who has answered goes on to the studio, and changes the answer in the profile. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const [{ artisan }, { consents }] = await Promise.all([readStudio(request), listConsents(request)]);
  const name = consents.find(({ purpose }) => purpose === 'name');
  if (name?.decidedAt) throw redirect(studioOf(request, params.language!));
  return { artisanName: artisan.displayName };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const { body } = readConsent(form, languageOfPath(`/${params.language}`));
  if (!body) throw data(null, { status: 400 });
  const { problem } = await changeConsent(request, 'name', body.given);
  if (problem) return data(refused(form, problem), { status: problem.status });
  return redirect(studioOf(request, params.language!));
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

const studioOf = (request: Request, language: string) => nextPage(request) ?? `/${language}/studio`;

export default function Welcome({ loaderData: { artisanName }, actionData }: Route.ComponentProps) {
  const t = useMessages(welcomeMessages);
  const studio = useMessages(studioMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <WorkplaceFrame isLarge place={studio.studio} navigation={studio.navigation} sections={[]}>
      <div className="mx-auto max-w-2xl">
        <h1 className="title mb-2!">{t.title}</h1>
        <p>{t.lead}</p>
        <h2 className="mt-6 mb-2 text-xl">{t.alwaysTitle}</h2>
        <ul className="list-disc space-y-2 pl-6">
          {[t.alwaysPiece, t.alwaysKey, t.alwaysCopies].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <h2 className="mt-6 mb-3 text-xl">{t.choiceTitle}</h2>
        <FormTrouble attempt={actionData} />
        <KeyedForm>
          <ConsentSwitch name="/given" label={t.name(artisanName)} what={t.nameWhat} isGiven={false} />
          <p className="border-t border-line pt-4">{t.freedom}</p>
          <Button className="mt-5 w-full sm:w-auto" disabled={isBusy}>
            {t.record}
          </Button>
        </KeyedForm>
      </div>
    </WorkplaceFrame>
  );
}
