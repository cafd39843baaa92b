import { data, Link } from 'react-router';
import { listParcels, moveParcel, undoParcelMove } from '~/api/office.server';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { officeTitle } from '~/components/workplace/page-title';
import { ParcelCard } from './+parcel-card';
import { ParcelFilter } from './+parcel-filter';
import type { Route } from './+types/orders';

export const meta: Route.MetaFunction = officeTitle('ordersTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const state = searchParams.get('state');
  return { state, ...(await listParcels(request, state, searchParams.get('cursor'))) };
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const parcelId = String(form.get('parcel'));
  const step = String(form.get('step'));
  const typed = {
    carrier: String(form.get('carrier') ?? '').trim(),
    trackingCode: String(form.get('trackingCode') ?? '').trim(),
  };
  if (step === 'undo') {
    const { problem } = await undoParcelMove(request, parcelId, String(form.get('move')));
    if (!problem) return null;
    return data({ parcelId, ...typed, isCarrierMissing: false, problem }, { status: problem.status });
  }
  if (step !== 'pack' && step !== 'accept-refund' && step !== 'send' && step !== 'deliver')
    throw data(null, { status: 400 });
  if (step === 'send' && typed.carrier.length < 2) {
    return data({ parcelId, ...typed, isCarrierMissing: true, problem: null }, { status: 422 });
  }
  const { problem } = await moveParcel(request, parcelId, step, step === 'send' ? typed : {});
  if (problem)
    return data({ parcelId, ...typed, isCarrierMissing: false, problem }, { status: problem.status });
  return null;
}

export default function Orders({
  loaderData: { state, items, nextCursor },
  actionData,
}: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/office/orders`;
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.ordersTitle}</h1>
      <ParcelFilter chosen={state} />
      {items.length === 0 && <p className="my-6">{t.noOrders}</p>}
      <ul className="my-5 flex flex-col gap-4">
        {items.map((parcel) => (
          <ParcelCard
            key={parcel.id}
            parcel={parcel}
            answer={actionData?.parcelId === parcel.id ? actionData : undefined}
          />
        ))}
      </ul>
      {nextCursor && (
        <Link
          to={`${at}?${new URLSearchParams({ ...(state && { state }), cursor: nextCursor }).toString()}`}
          className="inline-flex min-h-11 items-center"
        >
          {t.more}
        </Link>
      )}
    </div>
  );
}
