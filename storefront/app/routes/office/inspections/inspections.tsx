import { inspectionRequest } from '@daulang/commerce/api/office';
import { data } from 'react-router';
import { inspect, listInspections, listLatelyInspected, undoInspection } from '~/api/office.server';
import { formOf } from '~/forms/form-of.server';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { languageOfPath } from '~/i18n/language';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import type { InspectionAnswer } from './+decisions';
import { InspectionDesk } from './+desk';
import { LatelyInspectedList } from './+lately-inspected';
import { workplaceTitle } from '~/components/workplace/page-title';
import type { Route } from './+types/inspections';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'inspectTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const [queue, { decisions }] = await Promise.all([listInspections(request), listLatelyInspected(request)]);
  return { items: queue.items, decisions };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  if (form.get('intent') === 'undo') {
    const pieceId = String(form.get('pieceId'));
    const { problem } = await undoInspection(request, pieceId);
    return problem ? answerOf(refused(form, problem)) : data({ attempt: null, undone: pieceId });
  }
  const { body, errors } = readForm(form, inspectionRequest, languageOfPath(`/${params.language}`));
  if (errors) return answerOf(stopped(form, errors));
  const { problem } = await inspect(request, String(form.get('pieceId')), body);
  return answerOf(problem && refused(form, problem));
}

function answerOf(attempt: Attempt | null) {
  const status = attempt ? (attempt.problem?.status ?? 422) : 200;
  return data<InspectionAnswer>({ attempt, undone: null }, { status });
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt): InspectionAnswer => ({ attempt, undone: null }));
}

export default function Inspections({ loaderData: { items, decisions }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  return (
    <>
      <h1 className="title">{t.inspectTitle}</h1>
      <FormTrouble attempt={actionData?.attempt} />
      <InspectionDesk items={items} undone={actionData} />
      <LatelyInspectedList decisions={decisions} />
    </>
  );
}
