import { data, redirectDocument } from 'react-router';
import { linkToEnrol, readStudio } from '~/api/studio.server';
import { Button } from '~/components/button';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { useActsFor } from './+acts-for';
import { KeyNotice } from './+key-notice';
import type { Route } from './+types/key';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'signingKey');

export async function loader({ request }: Route.LoaderArgs) {
  const { signingKey, newKeyWaits } = await readStudio(request);
  // Who makes a key for a second device waits for that one, whatever the first can do.
  return { state: newKeyWaits ? ('proposed' as const) : signingKey };
}

/** Keys are made on the sealing host: the answer is the way there. */
export async function action({ request }: Route.ActionArgs) {
  const form = await formOf(request);
  const { value, problem } = await linkToEnrol(request);
  if (problem) return data(refused(form, problem), { status: problem.status });
  return redirectDocument(value.url);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function SigningKey({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  const isHelper = useActsFor() !== null;
  useRefreshWhile(loaderData.state === 'proposed');
  return (
    <div className="max-w-2xl">
      <h1 className="title">{t.signingKey}</h1>
      <FormTrouble attempt={actionData} />
      <KeyNotice state={loaderData.state} />
      {loaderData.state !== 'none' && !isHelper && (
        <KeyedForm className="mt-5 flex flex-col items-start gap-2">
          <p>{t.keyFirstTimeHere}</p>
          <Button kind="second">{t.keyAnother}</Button>
        </KeyedForm>
      )}
      <p className="mt-5 text-quiet">{t.keyWhy}</p>
    </div>
  );
}
