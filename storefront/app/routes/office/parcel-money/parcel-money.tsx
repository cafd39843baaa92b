import { cancelParcelRequest } from '@daulang/commerce/api/refunds';
import { data, Link } from 'react-router';
import { endParcel, moveParcel, readParcel, refundParcel } from '~/api/office.server';
import { Price } from '~/components/price';
import { WithCode } from '~/components/with-code';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { officeRefundMessages } from '~/i18n/office-refunds';
import { parcelWords } from '../+parcel-state';
import { MoneyActs } from './+money-acts';
import { readRefund } from './+read-refund';
import type { Route } from './+types/parcel-money';

export const meta: Route.MetaFunction = workplaceTitle(officeRefundMessages, 'title');

export async function loader({ request, params }: Route.LoaderArgs) {
  return { parcel: await readParcel(request, params.id) };
}

/** What an officer decides about the money of one parcel; what was not taken stands at its own form. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const step = stepIn(form);
  const { errors, problem } = await decide(request, params.id, form, languageOfPath(`/${params.language}`));
  if (errors) return data({ step, attempt: stopped(form, errors) }, { status: 422 });
  return problem ? data({ step, attempt: refused(form, problem) }, { status: problem.status }) : null;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ step: stepIn(form), attempt }));
}

const stepIn = (form: FormData) => String(form.get('step'));

async function decide(request: Request, id: string, form: FormData, language: Language) {
  const step = stepIn(form);
  if (step === 'cash') return { errors: null, ...(await moveParcel(request, id, step)) };
  if (step === 'refund') {
    const { body, errors } = readRefund(form, language);
    return errors ? { errors, problem: null } : { errors, ...(await refundParcel(request, id, body)) };
  }
  if (step === 'cancel' || step === 'refused') {
    const words = { '/reason': inLanguage(officeRefundMessages, language).refundReason };
    const { body, errors } = readForm(form, cancelParcelRequest, language, { words });
    return errors ? { errors, problem: null } : { errors, ...(await endParcel(request, id, step, body)) };
  }
  throw data(null, { status: 400 });
}

export default function ParcelMoney({ loaderData: { parcel }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeRefundMessages);
  const office = useMessages(officeMessages);
  const language = useLanguage();
  return (
    <div className="max-w-2xl">
      <h1 className="title">{t.title}</h1>
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span>
          <WithCode code={parcel.orderCode}>{office.order(parcel.orderCode)}</WithCode> ·{' '}
          {parcel.buyer.name || office.buyerAtStall}
        </span>
        <Price money={parcel.total} className="font-bold" />
      </p>
      <p role="status" className="font-medium">
        {parcelWords(parcel.state, office)}
      </p>
      <FormTrouble attempt={actionData?.attempt} />
      <MoneyActs parcel={parcel} tried={actionData ?? null} />
      <Link to={`/${language}/office/orders`} className="mt-6 inline-flex min-h-11 items-center">
        {t.back}
      </Link>
    </div>
  );
}
