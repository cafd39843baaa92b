import { data, redirectDocument } from 'react-router';
import { linkToEnrolSigner, listBatches, listKeys } from '~/api/office.server';
import { Button } from '~/components/button';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { formOf } from '~/forms/form-of.server';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { KeyTable } from './+key-table';
import { MyKeyNotice } from '../+my-key-notice';
import { workplaceTitle } from '~/components/workplace/page-title';
import { WaitingBatch, waitingBatchOf } from '../+waiting-batch';
import type { Route } from './+types/keys';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'keysTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const [keys, batches] = await Promise.all([listKeys(request), listBatches(request, null)]);
  return { keys, waiting: waitingBatchOf(batches.items) };
}

/** Keys are made on the sealing host: the answer is the way there. */
export async function action({ request }: Route.ActionArgs) {
  const form = await formOf(request);
  const { value, problem } = await linkToEnrolSigner(request);
  if (problem) return data(refused(form, problem), { status: problem.status });
  return redirectDocument(value.url);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function Keys({ loaderData, actionData }: Route.ComponentProps) {
  const { keys, waiting } = loaderData;
  const t = useMessages(officeMessages);
  useRefreshWhile(keys.keys.some(({ state }) => state === 'proposed'));
  return (
    <>
      <h1 className="title">{t.keysTitle}</h1>
      <p className="mb-4 text-quiet">{t.keysText(keys.threshold)}</p>
      <FormTrouble attempt={actionData} />
      <div className="flex flex-col gap-3">
        <MyKeyNotice mine={keys.newKeyWaits ? 'proposed' : keys.mine} />
        {keys.mine === 'active' && !keys.newKeyWaits && <WaitingBatch batch={waiting} />}
      </div>
      {keys.mine !== 'none' && (
        <KeyedForm className="mt-4 flex flex-wrap items-center gap-3">
          <p>{t.firstTimeHere}</p>
          <Button kind="second">{t.mineAnother}</Button>
        </KeyedForm>
      )}
      <KeyTable keys={keys.keys} />
    </>
  );
}
