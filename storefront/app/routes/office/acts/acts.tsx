import { listActs } from '~/api/office.server';
import { ProblemNotice } from '~/components/problem-notice';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { ActRow } from './+act-row';
import { endAct } from '../+end-act.server';
import { officeTitle } from '~/components/workplace/page-title';
import type { Route } from './+types/acts';

export const meta: Route.MetaFunction = officeTitle('actsTitle');

export async function loader({ request }: Route.LoaderArgs) {
  return listActs(request);
}

export async function action({ request }: Route.ActionArgs) {
  return endAct(request, await request.formData());
}

export default function Acts({ loaderData: { acts }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  useRefreshWhile(acts.some(({ state }) => state === 'submitted' || state === 'recorded'));
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.actsTitle}</h1>
      <p className="mb-4 text-quiet">{acts.length === 0 ? t.noActs : t.actsText}</p>
      {actionData?.problem && <ProblemNotice problem={actionData.problem} />}
      <ul aria-live="polite">
        {acts.map((act) => (
          <ActRow key={act.id} act={act} />
        ))}
      </ul>
    </div>
  );
}
