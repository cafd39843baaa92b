import type { FieldError, Problem } from '@daulang/commerce/api/problems';
import { data, Link, redirectDocument } from 'react-router';
import {
  answerReturn,
  askReturn,
  inspectReturn,
  linkToNewCode,
  noteArrival,
  settleInPart,
} from '~/api/returns.server';
import { OwnWords } from '~/components/own-words';
import { WithCode } from '~/components/with-code';
import { WhoBought } from '~/components/workplace/who-bought';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { formatMoney } from '~/i18n/format';
import { type Language, languageOfPath } from '~/i18n/language';
import { useLanguage, useMessages } from '~/i18n/messages';
import {
  officeReturnMessages,
  returnMessages,
  returnReasonMessages,
  returnStateMessages,
} from '~/i18n/returns';
import { ReturnHistory } from './+return-history';
import { ReturnedPieces } from './+returned-pieces';
import { readAnswer, readFindingsForm, readPart } from './+read-return-step';
import { ReturnStep } from './+return-step';
import type { Route } from './+types/return';

export const meta: Route.MetaFunction = workplaceTitle(officeReturnMessages, 'title');

export async function loader({ request, params }: Route.LoaderArgs) {
  return askReturn(request, params.id);
}

/** One step of a return; what was not taken stands at its field. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const step = String(form.get('step'));
  const language = languageOfPath(`/${params.language}`);
  const { errors, problem } = await takeStep(request, params.id, form, language);
  if (errors) return data({ step, attempt: stopped(form, errors) }, { status: 422 });
  if (problem) return data({ step, attempt: refused(form, problem) }, { status: problem.status });
  return null;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ step: String(form.get('step')), attempt }));
}

interface Outcome {
  errors?: FieldError[] | null;
  problem?: Problem | null;
}

async function takeStep(request: Request, id: string, form: FormData, language: Language): Promise<Outcome> {
  const step = form.get('step');
  switch (step) {
    case 'accept':
    case 'refuse': {
      const { body, errors } = readAnswer(form, language);
      return errors ? { errors } : answerReturn(request, id, step, body);
    }
    case 'settle-in-part': {
      const { body, errors } = readPart(form, language);
      return errors ? { errors } : settleInPart(request, id, body);
    }
    case 'arrive':
      return noteArrival(request, id);
    case 'inspect': {
      const { body, errors } = readFindingsForm(form, language);
      return errors ? { errors } : inspectReturn(request, id, body);
    }
    case 'new-code': {
      const { value, problem } = await linkToNewCode(request, id, { number: String(form.get('number')) });
      if (problem) return { problem };
      throw redirectDocument(value.url);
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function Return({ loaderData: it, actionData }: Route.ComponentProps) {
  const t = useMessages(officeReturnMessages);
  const buyers = useMessages(returnMessages);
  const states = useMessages(returnStateMessages);
  const reasons = useMessages(returnReasonMessages);
  const language = useLanguage();
  return (
    <div className="max-w-3xl" data-return-state={it.state}>
      <h1 className="title">
        <WithCode code={it.orderCode}>{t.ofOrder(it.orderCode)}</WithCode>
      </h1>
      <p role="status" className="text-lg font-medium">
        {states[it.state]}
      </p>
      <FormTrouble attempt={actionData?.attempt} />
      <p className="mt-3">
        <span className="text-quiet">{t.buyer}: </span>
        <WhoBought {...it.buyer} />
      </p>
      <p>
        <span className="text-quiet">{buyers.why}: </span>
        {reasons[it.reason]}
      </p>
      <p className="mt-2">
        <span className="text-quiet">{t.buyersWords}: </span>
        <OwnWords>{it.words}</OwnWords>
      </p>
      {it.photographs.length > 0 && (
        <ul className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-3" aria-label={buyers.photographs}>
          {it.photographs.map((id, nth) => (
            <li key={id}>
              <a href={photographAt(it.id, id)}>
                <img
                  src={photographAt(it.id, id)}
                  alt={buyers.photograph(nth + 1)}
                  className="aspect-square w-full rounded-card bg-press-soft object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      <ReturnedPieces it={it} />
      {it.answer && (
        <p className="mt-4">
          <span className="text-quiet">{buyers.answer}: </span>
          <OwnWords>{it.answer}</OwnWords>
        </p>
      )}
      {it.refunded.amount !== '0' && (
        <p className="mt-2 font-medium">{t.paidBack(formatMoney(it.refunded, language))}</p>
      )}
      <ReturnStep it={it} step={actionData?.step ?? null} attempt={actionData?.attempt ?? null} />
      <ReturnHistory it={it} />
      <Link to={`/${language}/office/returns`} className="mt-6 inline-flex min-h-11 items-center">
        {t.backToList}
      </Link>
    </div>
  );
}

const photographAt = (returnId: string, id: string): string =>
  `/api/v1/office/returns/${returnId}/photographs/${id}`;
