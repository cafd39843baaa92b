import { listActs } from '~/api/office.server';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { formOf } from '~/forms/form-of.server';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { ActRow } from './+act-row';
import { endAct } from '../+end-act.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import type { Route } from './+types/acts';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'actsTitle');

export async function loader({ request }: Route.LoaderArgs) {
  return listActs(request);
}

export async function action({ request }: Route.ActionArgs) {
  return endAct(request, await formOf(request));
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => ({ attempt }));
}

export default function Acts({ loaderData: { acts }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  useRefreshWhile(acts.some(({ state }) => state === 'submitted' || state === 'recorded'));
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.actsTitle}</h1>
      <p className="mb-4 text-quiet">{acts.length === 0 ? t.noActs : t.actsText}</p>
      <FormTrouble attempt={actionData?.attempt} />
      <ul aria-live="polite">
        {acts.map((act) => (
          <ActRow key={act.id} act={act} />
        ))}
      </ul>
    </div>
  );
}
