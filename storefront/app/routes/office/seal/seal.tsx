import { data, redirectDocument } from 'react-router';
import { listBatches, listKeys, listSealable, openBatch, readOffice } from '~/api/office.server';
import { ProblemNotice } from '~/components/problem-notice';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { MyKeyNotice } from '../+my-key-notice';
import { officeTitle } from '~/components/workplace/page-title';
import { SealForm } from './+seal-form';
import { WaitingBatch, waitingBatchOf } from '../+waiting-batch';
import { YearCapacity } from '../+year-capacity';
import type { Route } from './+types/seal';

export const meta: Route.MetaFunction = officeTitle('sealTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const [sealable, keys, batches, office] = await Promise.all([
    listSealable(request),
    listKeys(request),
    listBatches(request, null),
    readOffice(request),
  ]);
  // Who has just made a key for this device waits for that one, whatever another device can sign.
  const mine = keys.newKeyWaits ? 'proposed' : keys.mine;
  const waiting = waitingBatchOf(batches.items);
  const { capacity } = office;
  return { items: sealable.items, mine, waiting, capacity, idempotencyKey: crypto.randomUUID() };
}

/** Opens the batch; signing happens on the sealing host, which leads back to the batch's page. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const pieceIds = form.getAll('piece').map(String);
  if (pieceIds.length === 0) return data({ isNothingChosen: true, problem: null }, { status: 422 });
  const { value, problem } = await openBatch(request, pieceIds, String(form.get('idempotencyKey')));
  if (problem) return data({ isNothingChosen: false, problem }, { status: problem.status });
  return redirectDocument(value.sealing.url);
}

export default function Seal({
  loaderData: { items, mine, waiting, capacity, idempotencyKey },
  actionData,
}: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  useRefreshWhile(mine === 'proposed');
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.sealTitle}</h1>
      <p className="mb-4 text-quiet">{t.sealText}</p>
      <div className="mb-4 flex flex-col gap-3">
        {actionData?.problem && <ProblemNotice problem={actionData.problem} />}
        {mine !== 'active' && <MyKeyNotice mine={mine} />}
        <WaitingBatch batch={waiting} />
      </div>
      {capacity && (
        <div className="mb-6">
          <YearCapacity capacity={capacity} />
        </div>
      )}
      {items.length === 0 ? (
        <p>{t.sealNone}</p>
      ) : (
        <SealForm
          items={items}
          idempotencyKey={idempotencyKey}
          isNothingChosen={actionData?.isNothingChosen ?? false}
        />
      )}
    </div>
  );
}
