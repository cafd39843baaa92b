import {
  matchTransferRequest,
  setTransferAsideRequest,
  type StatementImported,
} from '@daulang/commerce/api/transfers';
import { data } from 'react-router';
import {
  giveTransferToOrder,
  listUnmatchedTransfers,
  putTransferAside,
  sendBankStatement,
} from '~/api/transfers.server';
import { DoneSaid } from '~/components/done-said';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeTransferMessages } from '~/i18n/office-transfers';
import { BankStatementForm } from './+bank-statement-form';
import { isBankStatement, bankStatementTrouble } from './+bank-statement-trouble';
import { TransferCard } from './+transfer-card';
import type { Route } from './+types/transfers';

export const meta: Route.MetaFunction = workplaceTitle(officeTransferMessages, 'transfers');

export async function loader({ request }: Route.LoaderArgs) {
  return listUnmatchedTransfers(request);
}

/** What came of the last try: with one transfer, or with a statement where none is named. */
interface TransferOutcome {
  transfer: string | null;
  attempt: Attempt | null;
  said: string | null;
  imported: StatementImported | null;
}

/** Gives a transfer to an order, sets it aside, or imports a statement. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await formOf(request);
  if (isBankStatement(form)) return importBankStatement(request, form, language);
  return form.get('intent') === 'aside' ? setAside(request, form, language) : match(request, form, language);
}

/** What cannot be read here is not sent at all: a large file takes long on its way. */
export async function clientAction(sending: Route.ClientActionArgs) {
  const form = await sending.request.clone().formData();
  const trouble = bankStatementTrouble(form, languageOfPath(`/${sending.params.language}`));
  if (trouble) return stop(form, trouble, 400);
  return keepUnanswered(sending, (attempt, sent): TransferOutcome => outcomeOf(sent, { attempt }));
}

async function match(request: Request, form: FormData, language: Language) {
  const { body, errors } = readForm(form, matchTransferRequest, language);
  if (errors) return stop(form, stopped(form, errors), 400);
  const { problem } = await giveTransferToOrder(request, transferIn(form), body);
  if (problem) return stop(form, refused(form, problem), problem.status);
  const said = inLanguage(officeTransferMessages, language).matched(body.orderCode);
  return data(outcomeOf(form, { said }));
}

async function setAside(request: Request, form: FormData, language: Language) {
  const t = inLanguage(officeTransferMessages, language);
  const words = { '/note': t.wrongNote };
  const { body, errors } = readForm(form, setTransferAsideRequest, language, { words });
  if (errors) return stop(form, stopped(form, errors), 400);
  const { problem } = await putTransferAside(request, transferIn(form), body);
  if (problem) return stop(form, refused(form, problem), problem.status);
  return data(outcomeOf(form, { said: t.isAside }));
}

async function importBankStatement(request: Request, form: FormData, language: Language) {
  const trouble = bankStatementTrouble(form, language);
  if (trouble) return stop(form, trouble, 400);
  const { value: imported, problem } = await sendBankStatement(request, form.get('/statement') as File);
  if (problem) return stop(form, refused(form, problem), problem.status);
  return data(outcomeOf(form, { imported }));
}

const transferIn = (form: FormData) => String(form.get('transfer'));

function stop(form: FormData, attempt: Attempt, status: number) {
  return data(outcomeOf(form, { attempt }), { status });
}

function outcomeOf(form: FormData, came: Partial<TransferOutcome>): TransferOutcome {
  const transfer = isBankStatement(form) ? null : transferIn(form);
  return { transfer, attempt: null, said: null, imported: null, ...came };
}

export default function Transfers({ loaderData: { transfers }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeTransferMessages);
  const attemptOf = (id: string | null) =>
    actionData?.transfer === id ? (actionData.attempt ?? null) : null;
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.transfers}</h1>
      <p className="mb-4 text-quiet">{transfers.length === 0 ? t.noTransfers : t.transfersText}</p>
      <DoneSaid>{actionData?.said}</DoneSaid>
      <BankStatementForm imported={actionData?.imported ?? null} attempt={attemptOf(null)} />
      <ul className="flex flex-col gap-4">
        {transfers.map((transfer) => (
          <TransferCard key={transfer.id} transfer={transfer} attempt={attemptOf(transfer.id)} />
        ))}
      </ul>
    </div>
  );
}
