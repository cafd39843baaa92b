import { data } from 'react-router';
import { inspect, listInspections } from '~/api/office.server';
import { useMessages } from '~/i18n/messages';
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
  const { problem } = await inspect(request, String(form.get('pieceId')), {
    result: form.get('result') === 'rejected' ? 'rejected' : 'accepted',
    findings: String(form.get('findings') ?? '').trim(),
  });
  return data({ problem }, problem ? { status: problem.status } : {});
}

export default function Inspections({ loaderData: { items } }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  return (
    <>
      <h1 className="title">{t.inspectTitle}</h1>
      <InspectionDesk items={items} />
    </>
  );
}
