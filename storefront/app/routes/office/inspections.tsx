import { data, useActionData } from 'react-router';
import { inspect, listInspections } from '~/api/office.server';
import { ButtonLink } from '~/components/button';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { InspectionDesk } from '~/office/inspection/inspection-desk';
import { officeTitle } from '~/office/page-title';
import type { Route } from './+types/inspections';

export const meta: Route.MetaFunction = officeTitle('inspectTitle');

export async function loader({ request }: Route.LoaderArgs) {
  return listInspections(request);
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const pieceId = String(form.get('pieceId'));
  const title = String(form.get('title'));
  const result = form.get('result') === 'rejected' ? 'rejected' : 'accepted';
  const findings = String(form.get('findings') ?? '').trim();
  if (result === 'rejected' && findings === '') {
    return data({ pieceId, title, result, isFindingsMissing: true, problem: null } as const, { status: 422 });
  }
  const { problem } = await inspect(request, pieceId, { result, findings });
  return data(
    { pieceId, title, result, isFindingsMissing: false, problem } as const,
    problem ? { status: problem.status } : {},
  );
}

export type Inspected = ReturnType<typeof useActionData<typeof action>>;

export default function Inspections({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/office`;
  const isDone = actionData && !actionData.problem && !actionData.isFindingsMissing;
  return (
    <>
      <h1 className="title">{t.inspectTitle}</h1>
      <p role="status" className="min-h-6 text-genuine">
        {isDone &&
          (actionData.result === 'accepted' ? t.accepted(actionData.title) : t.rejected(actionData.title))}
      </p>
      {items.length === 0 ? (
        <div className="my-6 flex flex-col items-start gap-4">
          <p>{t.inspectNone}</p>
          <ButtonLink to={`${at}/seal`}>{t.inspectNoneNext}</ButtonLink>
        </div>
      ) : (
        <InspectionDesk items={items} answer={actionData} />
      )}
    </>
  );
}
