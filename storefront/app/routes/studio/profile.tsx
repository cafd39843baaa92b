import { consentPurpose } from '@daulang/commerce/api/accounts';
import { nameHelperRequest } from '@daulang/commerce/api/members';
import { data } from 'react-router';
import { actsFor, requireMember } from '~/api/member.server';
import { endHelper, listHelpers, nameHelper } from '~/api/members.server';
import { changeConsent, listConsents, listOfficers, readStudio } from '~/api/studio.server';
import { DoneSaid } from '~/components/done-said';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { helperMessages } from '~/i18n/helpers';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { CallOfficer } from './+call-officer';
import { ConsentCard } from './+consent-card';
import { Helpers } from './+helpers';
import { readConsent } from './+read-consent';
import type { Route } from './+types/profile';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'profile');

/** What an artisan agrees to, and who acts for them, is asked for by themselves alone. */
export async function loader({ request }: Route.LoaderArgs) {
  const [person, { artisan, cooperative }, { officers }] = await Promise.all([
    requireMember(request),
    readStudio(request),
    listOfficers(request),
  ]);
  if (actsFor(person) !== null) return { artisan, cooperative, officers, own: null };
  const [{ consents }, { helpers }] = await Promise.all([listConsents(request), listHelpers(request)]);
  return { artisan, cooperative, officers, own: { consents, helpers } };
}

/** What came of the last try, and with what. */
interface ProfileOutcome {
  intent: string;
  attempt: Attempt | null;
  said: string | null;
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const language = languageOfPath(`/${params.language}`);
  const steps: Record<string, Step> = { 'name-helper': name, 'end-helper': end };
  return (steps[String(form.get('intent'))] ?? consent)(request, form, language);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => outcomeOf(form, { attempt }));
}

type Step = (request: Request, form: FormData, language: Language) => Promise<ReturnType<typeof answer>>;

async function name(request: Request, form: FormData, language: Language) {
  const t = inLanguage(helperMessages, language);
  const words = { '/displayName': t.wrongName };
  const { body, errors } = readForm(form, nameHelperRequest, language, { words });
  if (errors) return answer(form, { attempt: stopped(form, errors) }, 400);
  const { problem } = await nameHelper(request, body);
  if (problem) return answer(form, { attempt: refused(form, problem) }, problem.status);
  return answer(form, { said: t.isNamed(body.displayName) });
}

async function end(request: Request, form: FormData, language: Language) {
  const { problem } = await endHelper(request, String(form.get('helper')));
  if (problem) return answer(form, { attempt: refused(form, problem) }, problem.status);
  return answer(form, { said: inLanguage(helperMessages, language).isEnded });
}

async function consent(request: Request, form: FormData, language: Language) {
  const purpose = consentPurpose.safeParse(form.get('purpose'));
  const { body } = readConsent(form, language);
  if (!purpose.success || !body) throw data(null, { status: 400 });
  const { problem } = await changeConsent(request, purpose.data, body.given);
  return problem ? answer(form, { attempt: refused(form, problem) }, problem.status) : answer(form, {});
}

const answer = (form: FormData, came: Partial<ProfileOutcome>, status = 200) =>
  data(outcomeOf(form, came), { status });

function outcomeOf(form: FormData, came: Partial<ProfileOutcome>): ProfileOutcome {
  return { intent: String(form.get('intent')), attempt: null, said: null, ...came };
}

/** No page shows portraits yet, so nobody is asked for one; who agreed once can take it back. */
function isAsked({ purpose, since }: { purpose: string; since: string | null }): boolean {
  return purpose === 'name' || since !== null;
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { artisan, cooperative, officers, own } = loaderData;
  const { attempt = null, intent, said } = actionData ?? {};
  const isNaming = intent === 'name-helper';
  const t = useMessages(studioMessages);
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <h1 className="title mb-1!">{t.profile}</h1>
      <p className="mb-5 text-quiet">
        {artisan.displayName} · {cooperative.name[language]}
      </p>
      {own && (
        <>
          <DoneSaid>{said}</DoneSaid>
          {!isNaming && <FormTrouble attempt={attempt} />}
          <p className="mb-5">{t.consentText}</p>
          <ul className="flex flex-col gap-4">
            {own.consents.filter(isAsked).map((each) => (
              <ConsentCard key={each.purpose} consent={each} />
            ))}
          </ul>
          <p className="mt-5 text-sm text-quiet">{t.consentKeyStays}</p>
          <Helpers helpers={own.helpers} attempt={isNaming ? attempt : null} />
        </>
      )}
      <CallOfficer officers={officers} />
    </div>
  );
}
