import { openBatchRequest } from '@daulang/commerce/api/office';
import { data, redirectDocument } from 'react-router';
import { listBatches, listKeys, listSealable, openBatch, readOffice } from '~/api/office.server';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { formOf } from '~/forms/form-of.server';
import { refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { MyKeyNotice } from '../+my-key-notice';
import { workplaceTitle } from '~/components/workplace/page-title';
import { SealForm } from './+seal-form';
import { WaitingBatch, waitingBatchOf } from '../+waiting-batch';
import { YearCapacityLine } from '../+year-capacity';
import type { Route } from './+types/seal';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'sealTitle');

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
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const language = languageOfPath(`/${params.language}`);
  const words = { '/pieceIds': inLanguage(officeMessages, language).sealChooseOne };
  const { body, errors } = readForm(form, openBatchRequest, language, { words });
  if (errors) return data(stopped(form, errors), { status: 422 });
  const { value, problem } = await openBatch(request, body, String(form.get('idempotencyKey')));
  if (problem) return data(refused(form, problem), { status: problem.status });
  return redirectDocument(value.sealing.url);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
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
        {mine !== 'active' && <MyKeyNotice mine={mine} />}
        <WaitingBatch batch={waiting} />
      </div>
      {capacity && (
        <div className="mb-6">
          <YearCapacityLine capacity={capacity} />
        </div>
      )}
      {items.length === 0 ? (
        <p>{t.sealNone}</p>
      ) : (
        <SealForm items={items} idempotencyKey={idempotencyKey} attempt={actionData ?? null} />
      )}
    </div>
  );
}
