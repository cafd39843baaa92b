import { consentPurpose } from '@daulang/commerce/api/accounts';
import { data } from 'react-router';
import { changeConsent, listConsents, listOfficers, readStudio } from '~/api/studio.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { CallOfficer } from './+call-officer';
import { ConsentCard } from './+consent-card';
import { readConsent } from './+read-consent';
import type { Route } from './+types/profile';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'profile');

export async function loader({ request }: Route.LoaderArgs) {
  const [{ artisan, cooperative }, { consents }, { officers }] = await Promise.all([
    readStudio(request),
    listConsents(request),
    listOfficers(request),
  ]);
  return { artisan, cooperative, consents, officers };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const purpose = consentPurpose.safeParse(form.get('purpose'));
  const { body } = readConsent(form, languageOfPath(`/${params.language}`));
  if (!purpose.success || !body) throw data(null, { status: 400 });
  const { problem } = await changeConsent(request, purpose.data, body.given);
  return problem ? data(refused(form, problem), { status: problem.status }) : null;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

/** No page shows portraits yet, so nobody is asked for one; who agreed once can take it back. */
function isAsked({ purpose, since }: { purpose: string; since: string | null }): boolean {
  return purpose === 'name' || since !== null;
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { artisan, cooperative, consents, officers } = loaderData;
  const t = useMessages(studioMessages);
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <h1 className="title mb-1!">{t.profile}</h1>
      <p className="mb-5 text-quiet">
        {artisan.displayName} · {cooperative.name[language]}
      </p>
      <p className="mb-5">{t.consentText}</p>
      <FormTrouble attempt={actionData} />
      <ul className="flex flex-col gap-4">
        {consents.filter(isAsked).map((consent) => (
          <ConsentCard key={consent.purpose} consent={consent} />
        ))}
      </ul>
      <p className="mt-5 text-sm text-quiet">{t.consentKeyStays}</p>
      <CallOfficer officers={officers} />
    </div>
  );
}
