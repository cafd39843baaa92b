import { data, redirect } from 'react-router';
import type { Answer } from '~/api/ask.server';
import {
  cancelOrder,
  confirmOrder,
  namePaybackAccount,
  payOrder,
  receiveParcel,
  sendConfirmationCode,
} from '~/api/orders.server';
import { takeReturnBack } from '~/api/returns.server';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import type { Language } from '~/i18n/language';
import { readAccountForm, readConfirmForm, readPayForm } from './+read-order-form';

type Said = ReturnType<typeof data<Attempt>> | null;

/**
 * What a buyer asks of their order: to pay, by another way too; to confirm it; to give it up; where money goes back to; that
 * a parcel has arrived; to keep what was to be returned. Nothing to say means that the page itself says how it is now.
 */
export async function answerOrderForm(
  request: Request,
  secret: string,
  form: FormData,
  language: Language,
): Promise<Said> {
  const said = (answer: Answer<unknown>) => answered(form, answer);
  switch (form.get('intent')) {
    case 'cancel':
      return said(await cancelOrder(request, secret));
    case 'confirm':
      return confirm(request, secret, form, language);
    case 'code':
      return said(await sendConfirmationCode(request, secret));
    case 'account':
      return nameAccount(request, secret, form, language);
    case 'received':
      return said(await receiveParcel(request, secret, String(form.get('parcel'))));
    case 'take-return-back':
      return said(await takeReturnBack(request, secret, String(form.get('return'))));
    default:
      return pay(request, secret, form, language);
  }
}

const answered = (form: FormData, { problem }: Answer<unknown>): Said =>
  problem ? data(refused(form, problem), { status: problem.status }) : null;

async function confirm(request: Request, secret: string, form: FormData, language: Language): Promise<Said> {
  const { body, errors } = readConfirmForm(form, language);
  if (errors) return data(stopped(form, errors), { status: 400 });
  return answered(form, await confirmOrder(request, secret, body));
}

async function nameAccount(
  request: Request,
  secret: string,
  form: FormData,
  language: Language,
): Promise<Said> {
  const { body, errors } = readAccountForm(form, language);
  if (errors) return data(stopped(form, errors), { status: 400 });
  return answered(form, await namePaybackAccount(request, secret, body));
}

/** A button shows no complaint, so that it is said above. */
async function pay(request: Request, secret: string, form: FormData, language: Language): Promise<Said> {
  const { body, errors } = readPayForm(form, language);
  if (errors) return data({ ...stopped(form, errors), typed: {} }, { status: 400 });
  const { value: payment, problem } = await payOrder(request, secret, body);
  if (problem) return data({ ...refused(form, problem), typed: {} }, { status: problem.status });
  throw redirect(payment.payUrl, 303);
}
