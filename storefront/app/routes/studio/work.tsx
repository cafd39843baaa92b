import { workSearch, type WorkOrder } from '@daulang/commerce/api/making';
import { data, Link, redirect, useNavigation } from 'react-router';
import { finishPiece, listStudioWork, moveStudioWork } from '~/api/making.server';
import { Button } from '~/components/button';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { type Attempt, refused } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { searchIn } from '~/forms/read-search';
import { KeyedForm } from '~/forms/keyed-form';
import { formatNumber } from '~/i18n/format';
import { workMessages } from '~/i18n/making';
import { useLanguage, useMessages } from '~/i18n/messages';
import { WorkCard } from '~/making/work-card';
import { answerWorkForm, type WorkAttempt } from '~/making/work-form.server';
import { WorkPage } from '~/making/work-list';
import { WorkSteps } from '~/making/work-steps';
import type { Route } from './+types/work';

export const meta: Route.MetaFunction = workplaceTitle(workMessages, 'title');

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, workSearch);
  return { which: search.which ?? 'open', ...(await listStudioWork(request, search)) };
}

/** One step; a finished piece leads to where it is photographed and signed. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  if (form.get('step') !== 'finish') {
    return answerWorkForm(form, params.language, (id, body) => moveStudioWork(request, id, body));
  }
  const work = String(form.get('work'));
  const { value: finished, problem } = await finishPiece(request, work);
  if (problem) {
    return data<WorkAttempt>({ work, attempt: refused(form, problem) }, { status: problem.status });
  }
  throw redirect(`/${params.language}/studio/pieces/${finished.pieceId}`, 303);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ work: String(form.get('work')), attempt }));
}

export default function StudioWork({ loaderData, actionData }: Route.ComponentProps) {
  const { which, items, nextCursor } = loaderData;
  const attemptOf = (work: WorkOrder) => (actionData?.work === work.id ? actionData.attempt : null);
  return (
    <WorkPage
      at={`/${useLanguage()}/studio/work`}
      which={which}
      works={items}
      cursor={nextCursor}
      card={(work) => <OwnWork key={work.id} work={work} attempt={attemptOf(work)} />}
    />
  );
}

/** The one large thing to press is what comes next. */
function OwnWork({ work, attempt }: { work: WorkOrder; attempt: Attempt | null }) {
  const t = useMessages(workMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <WorkCard work={work}>
      {work.state === 'started' && (
        <KeyedForm className="mt-4">
          <input type="hidden" name="work" value={work.id} />
          <p className="mb-2 text-quiet">{t.finishHint}</p>
          <Button name="step" value="finish" disabled={isBusy} className="w-full text-lg sm:w-auto">
            {t.finish}
          </Button>
        </KeyedForm>
      )}
      {work.state !== 'sealed' && work.pieces.length > 0 && (
        <ul className="mt-3">
          {work.pieces.map((id, nth) => (
            <li key={id}>
              <Link to={`/${language}/studio/pieces/${id}`} className="inline-flex min-h-11 items-center">
                {t.toSign(formatNumber(nth + 1, language))}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <WorkSteps work={work} attempt={attempt} />
    </WorkCard>
  );
}
