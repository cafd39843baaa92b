import { workSearch } from '@daulang/commerce/api/making';
import { listOfficeWork, moveOfficeWork } from '~/api/making.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { searchIn } from '~/forms/read-search';
import { workMessages } from '~/i18n/making';
import { useLanguage, useMessages } from '~/i18n/messages';
import { WorkCard } from '~/making/work-card';
import { answerWorkForm } from '~/making/work-form.server';
import { WorkPage } from '~/making/work-list';
import { WorkSteps } from '~/making/work-steps';
import type { Route } from './+types/making';

export const meta: Route.MetaFunction = workplaceTitle(workMessages, 'title');

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, workSearch);
  return { which: search.which ?? 'open', ...(await listOfficeWork(request, search)) };
}

/** An officer answers for an artisan who has no telephone at hand. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  return answerWorkForm(form, params.language, (id, body) => moveOfficeWork(request, id, body));
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ work: String(form.get('work')), attempt }));
}

export default function OfficeWork({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(workMessages);
  const { which, items, nextCursor } = loaderData;
  return (
    <WorkPage
      at={`/${useLanguage()}/office/work`}
      which={which}
      works={items}
      cursor={nextCursor}
      card={(work) => (
        <WorkCard key={work.id} work={work} maker={work.maker}>
          {work.state === 'started' && <p className="mt-3">{t.finishFor}</p>}
          <WorkSteps
            work={work}
            attempt={actionData?.work === work.id ? actionData.attempt : null}
            isForMaker
          />
        </WorkCard>
      )}
    />
  );
}
