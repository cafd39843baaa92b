import { paybackSentRequest } from '@daulang/commerce/api/transfers';
import { data } from 'react-router';
import { listPaybacks, reportPaybackSent } from '~/api/transfers.server';
import { DoneSaid } from '~/components/done-said';
import { workplaceTitle } from '~/components/workplace/page-title';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeTransferMessages } from '~/i18n/office-transfers';
import { qrPicture } from '~/qr/qr-picture.server';
import { PaybackToSend } from './+payback-to-send';
import type { Route } from './+types/paybacks';

export const meta: Route.MetaFunction = workplaceTitle(officeTransferMessages, 'paybacks');

export async function loader({ request }: Route.LoaderArgs) {
  const { paybacks } = await listPaybacks(request);
  return {
    paybacks: paybacks.map((payback) => ({
      payback,
      picture: payback.account && qrPicture(payback.account.qr),
    })),
  };
}

/** What came of the last try, and with which payback. */
interface PaybackOutcome {
  payback: string;
  attempt: Attempt | null;
  said: string | null;
}

/** Notes that money went, by which transfer. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const t = inLanguage(officeTransferMessages, language);
  const form = await request.formData();
  const words = { '/reference': t.wrongReference };
  const { body, errors } = readForm(form, paybackSentRequest, language, { words });
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await reportPaybackSent(request, String(form.get('payback')), body);
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: t.isSent }));
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): PaybackOutcome => outcomeOf(form, { attempt }));
}

function outcomeOf(form: FormData, came: Partial<PaybackOutcome>): PaybackOutcome {
  return { payback: String(form.get('payback')), attempt: null, said: null, ...came };
}

export default function Paybacks({ loaderData: { paybacks }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeTransferMessages);
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.paybacks}</h1>
      <p className="mb-4 text-quiet">{paybacks.length === 0 ? t.noPaybacks : t.paybacksText}</p>
      <DoneSaid>{actionData?.said}</DoneSaid>
      <ul className="flex flex-col gap-4">
        {paybacks.map(({ payback, picture }) => (
          <PaybackToSend
            key={payback.id}
            payback={payback}
            picture={picture}
            attempt={actionData?.payback === payback.id ? actionData.attempt : null}
          />
        ))}
      </ul>
    </div>
  );
}
