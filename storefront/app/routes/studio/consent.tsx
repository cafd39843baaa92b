import { data } from 'react-router';
import { changeConsent, listConsents } from '~/api/studio.server';
import { ProblemNotice } from '~/components/problem-notice';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { ConsentCard } from '~/studio/consent-card';
import type { Route } from './+types/consent';

export const meta: Route.MetaFunction = ({ location }) => [
  { title: `${inLanguage(studioMessages, languageOfPath(location.pathname)).consentTitle} · Dấu Làng` },
];

export async function loader({ request }: Route.LoaderArgs) {
  return listConsents(request);
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const purpose = form.get('purpose') === 'portrait' ? 'portrait' : 'name';
  const { problem } = await changeConsent(request, purpose, form.get('given') === 'true');
  return problem ? data({ problem }, { status: problem.status }) : null;
}

export default function Consent({ loaderData: { consents }, actionData }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.consentTitle}</h1>
      <p className="mb-5 text-quiet">{t.consentText}</p>
      {actionData && <ProblemNotice problem={actionData.problem} />}
      <ul className="flex flex-col gap-4">
        {consents.map((consent) => (
          <ConsentCard key={consent.purpose} consent={consent} />
        ))}
      </ul>
      <p className="mt-5 text-sm text-quiet">{t.consentKeyStays}</p>
    </div>
  );
}
