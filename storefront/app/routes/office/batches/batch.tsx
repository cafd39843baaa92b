import { data, redirect, redirectDocument } from 'react-router';
import { cancelBatch, linkToSealBatch, readBatch } from '~/api/office.server';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { formOf } from '~/forms/form-of.server';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { BatchActions } from './+batch-actions';
import { BatchPieces } from './+batch-pieces';
import { BatchProgress } from './+batch-progress';
import { BatchStateLine, isMoving, useBatchName } from './+batch-state';
import { BatchTechnical } from './+batch-technical';
import { LabelDownloads } from './+label-downloads';
import { workplaceTitle } from '~/components/workplace/page-title';
import type { Route } from './+types/batch';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'batchTitle');

export async function loader({ request, params }: Route.LoaderArgs) {
  return { batch: await readBatch(request, params.id) };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  if (form.get('intent') === 'cancel') {
    const { problem } = await cancelBatch(request, params.id);
    if (problem) return data(refused(form, problem), { status: problem.status });
    return redirect(`/${params.language}/office/seal`);
  }
  const { value, problem } = await linkToSealBatch(request, params.id);
  if (problem) return data(refused(form, problem), { status: problem.status });
  return redirectDocument(value.url);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function Batch({ loaderData: { batch }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  const name = useBatchName(batch);
  useRefreshWhile(isMoving(batch.state));
  return (
    <div className="max-w-4xl">
      <h1 className="title mb-1!">{`${t.batchTitle}: ${name}`}</h1>
      <p className="text-lg" aria-live="polite">
        <BatchStateLine batch={batch} />
      </p>
      <div className="mt-4 empty:hidden">
        <FormTrouble attempt={actionData} />
      </div>
      <BatchProgress batch={batch} />
      <BatchActions batch={batch} />
      <LabelDownloads batch={batch} />
      <BatchPieces pieces={batch.pieces} />
      <BatchTechnical batch={batch} />
    </div>
  );
}
