import { inspectionRequest } from '@daulang/commerce/api/office';
import { data } from 'react-router';
import { inspect, listInspections, listLatelyInspected, undoInspection } from '~/api/office.server';
import { ProblemNotice } from '~/components/problem-notice';
import { refused, stopped } from '~/forms/attempt';
import { readForm } from '~/forms/read-form';
import { languageOfPath } from '~/i18n/language';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import type { InspectionAnswer } from './+decisions';
import { InspectionDesk } from './+desk';
import { LatelyInspectedList } from './+lately-inspected';
import { officeTitle } from '~/components/workplace/page-title';
import type { Route } from './+types/inspections';

export const meta: Route.MetaFunction = officeTitle('inspectTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const [queue, { decisions }] = await Promise.all([listInspections(request), listLatelyInspected(request)]);
  return { items: queue.items, decisions };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'undo') {
    const pieceId = String(form.get('pieceId'));
    const { problem } = await undoInspection(request, pieceId);
    return answerOf({ attempt: null, problem, undone: problem ? null : pieceId });
  }
  const { body, errors } = readForm(form, inspectionRequest, languageOfPath(`/${params.language}`));
  if (errors) return answerOf({ attempt: stopped(form, errors), problem: null, undone: null });
  const { problem } = await inspect(request, String(form.get('pieceId')), body);
  return answerOf({ attempt: problem && refused(form, problem), problem: null, undone: null });
}

function answerOf(answer: InspectionAnswer) {
  const refusal = answer.problem ?? answer.attempt?.problem;
  return data(answer, { status: refusal?.status ?? (answer.attempt ? 422 : 200) });
}

export default function Inspections({ loaderData: { items, decisions }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  return (
    <>
      <h1 className="title">{t.inspectTitle}</h1>
      {actionData?.problem && <ProblemNotice problem={actionData.problem} />}
      <InspectionDesk items={items} undone={actionData} />
      <LatelyInspectedList decisions={decisions} />
    </>
  );
}
