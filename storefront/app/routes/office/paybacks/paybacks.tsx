import { paybackSentRequest, proposePaybackRequest } from '@daulang/commerce/api/transfers';
import { data } from 'react-router';
import { listPaybacks, proposePayback, reportPaybackSent } from '~/api/transfers.server';
import { DoneSaid } from '~/components/done-said';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeTransferMessages } from '~/i18n/office-transfers';
import { qrPicture } from '~/qr/qr-picture.server';
import { PaybackToSend } from './+payback-to-send';
import { SentPaybacks } from './+sent-paybacks';
import type { Route } from './+types/paybacks';

export const meta: Route.MetaFunction = workplaceTitle(officeTransferMessages, 'paybacks');

export async function loader({ request }: Route.LoaderArgs) {
  const { paybacks, sent, maySend } = await listPaybacks(request);
  return {
    ...{ sent, maySend },
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

/** Proposes to send money, or notes that it went, by which transfer. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await formOf(request);
  return form.get('intent') === 'propose'
    ? propose(request, form, language)
    : report(request, form, language);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): PaybackOutcome => outcomeOf(form, { attempt }));
}

async function propose(request: Request, form: FormData, language: Language) {
  const { body, errors } = readForm(form, proposePaybackRequest, language);
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await proposePayback(request, String(form.get('payback')), body);
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: inLanguage(officeTransferMessages, language).isProposed }));
}

async function report(request: Request, form: FormData, language: Language) {
  const t = inLanguage(officeTransferMessages, language);
  const words = { '/reference': t.wrongReference };
  const { body, errors } = readForm(form, paybackSentRequest, language, { words });
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await reportPaybackSent(request, String(form.get('payback')), body);
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: t.isSent }));
}

function outcomeOf(form: FormData, came: Partial<PaybackOutcome>): PaybackOutcome {
  return { payback: String(form.get('payback')), attempt: null, said: null, ...came };
}

export default function Paybacks({ loaderData, actionData }: Route.ComponentProps) {
  const { paybacks, sent, maySend } = loaderData;
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
            maySend={maySend}
            attempt={actionData?.payback === payback.id ? actionData.attempt : null}
          />
        ))}
      </ul>
      <SentPaybacks sent={sent} />
    </div>
  );
}
