import { data } from 'react-router';
import { inspect, listInspections, listLatelyInspected, undoInspection } from '~/api/office.server';
import { ProblemNotice } from '~/components/problem-notice';
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

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'undo') {
    const pieceId = String(form.get('pieceId'));
    const { problem } = await undoInspection(request, pieceId);
    return answerOf({ problem, undone: problem ? null : pieceId });
  }
  const { problem } = await inspect(request, String(form.get('pieceId')), {
    result: form.get('result') === 'rejected' ? 'rejected' : 'accepted',
    findings: String(form.get('findings') ?? '').trim(),
  });
  return answerOf({ problem, undone: null });
}

const answerOf = (answer: InspectionAnswer) =>
  data(answer, answer.problem ? { status: answer.problem.status } : {});

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
