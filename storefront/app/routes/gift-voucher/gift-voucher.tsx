import { buyGiftVoucherRequest } from '@daulang/commerce/api/gift-vouchers';
import { readDong } from '@daulang/commerce/api/reading/number';
import { createHash, randomUUID } from 'node:crypto';
import { data, Form, redirect, useNavigation } from 'react-router';
import { buyGiftVoucher } from '~/api/gift-vouchers.server';
import { Button } from '~/components/button';
import { Field, TextArea } from '~/components/field';
import { Way } from '~/components/way';
import { type Attempt, fieldOf, refused, stopped } from '~/forms/attempt';
import { formBody } from '~/forms/form-body';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readBody } from '~/forms/read-form';
import { cartMessages } from '~/i18n/cart';
import { formatNumber } from '~/i18n/format';
import { giftMessages } from '~/i18n/gift';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { languageOfPath, type Language } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';
import { PaymentChoice } from '../checkout/+payment-choice';
import type { Route } from './+types/gift-voucher';

/** Nothing is sent, so nothing is paid at the door. */
const RAILS = ['card', 'transfer'] as const;
const USUAL_DONG = 500_000;

export const meta: Route.MetaFunction = (page) => [
  { title: `${inLanguage(giftVoucherMessages, languageOfPath(page.location.pathname)).title} · Dấu Làng` },
];

export const loader = () => ({ idempotencyKey: randomUUID() });

/** Orders it and sends its buyer to pay; whatever is wrong comes back beside what was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await request.formData();
  const { body, errors } = readPurchase(form, language);
  if (errors) return again(stopped(form, errors), 400);
  const words = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  const key = `${String(form.get('idempotencyKey'))}-${words}`;
  const { value: placed, problem } = await buyGiftVoucher(request, body, key);
  if (problem) return again(refused(form, problem), problem.status);
  throw redirect(placed.payUrl, 303);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({
    attempt,
    idempotencyKey: String(form.get('idempotencyKey')),
  }));
}

/** A failed attempt may have been recorded under its key, so the next one gets its own. */
const again = (attempt: Attempt, status: number) =>
  data({ attempt, idempotencyKey: randomUUID() }, { status });

function readPurchase(form: FormData, language: Language) {
  const sent = formBody(form, {
    '/amount': (typed) => ({ amount: String(readDong(typed) ?? ''), currency: 'VND' }),
  });
  const { wrongAmount } = inLanguage(giftVoucherMessages, language);
  const { wrongName, wrongEmail } = inLanguage(cartMessages, language);
  return readBody({ ...sent, language }, buyGiftVoucherRequest, language, {
    '/amount': wrongAmount,
    '/amount/amount': wrongAmount,
    '/recipient': inLanguage(giftMessages, language).wrongName,
    '/buyer/name': wrongName,
    '/buyer/email': wrongEmail,
    '/payment': inLanguage(paymentMessages, language).wrongPayment,
  });
}

export default function BuyGiftVoucher({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(giftVoucherMessages);
  const my = useMessages(cartMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state === 'submitting';
  const attempt = actionData?.attempt ?? null;
  const wiring = (name: string) => ({ ...fieldOf(attempt, name), required: true });
  const worth = wiring('/amount');
  return (
    <div className="page max-w-2xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-6 text-lg text-quiet">{t.lead}</p>
      <FormTrouble attempt={attempt} />
      <Form method="post" noValidate className="mt-4 flex flex-col gap-8">
        <input
          type="hidden"
          name="idempotencyKey"
          value={actionData?.idempotencyKey ?? loaderData.idempotencyKey}
        />
        <div className="flex flex-col gap-4">
          <Field
            {...worth}
            defaultValue={attempt ? worth.defaultValue : formatNumber(USUAL_DONG, language)}
            label={t.amount}
            hint={t.amountHint}
            inputMode="numeric"
            autoComplete="off"
          />
          <Field {...wiring('/recipient')} label={t.recipient} hint={t.recipientHint} autoComplete="off" />
          <TextArea {...fieldOf(attempt, '/note')} label={t.note} hint={t.noteHint} />
        </div>
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-3 text-xl font-bold">{t.giver}</legend>
          <Field {...wiring('/buyer/name')} label={my.name} autoComplete="name" />
          <Field
            {...wiring('/buyer/email')}
            label={my.email}
            hint={my.emailHint}
            type="email"
            autoComplete="email"
          />
          <Field
            {...wiring('/buyer/phone')}
            label={my.phone}
            hint={t.phoneHint}
            type="tel"
            autoComplete="tel"
          />
        </fieldset>
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-3 text-xl font-bold">{t.payment}</legend>
          <PaymentChoice rails={RAILS} attempt={attempt} keepsPieces={false} />
          <Button disabled={isBusy} className="w-full sm:w-auto sm:self-start sm:px-8">
            {t.buy}
          </Button>
        </fieldset>
      </Form>
      <p className="mt-8">
        <Way to={`/${language}/gift-voucher/left`}>{t.toLeft}</Way>
      </p>
    </div>
  );
}
