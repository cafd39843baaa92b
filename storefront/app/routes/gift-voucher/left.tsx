import { giftVoucherLeftRequest } from '@daulang/commerce/api/gift-vouchers';
import { data, Form, useNavigation } from 'react-router';
import { askGiftVoucherLeft } from '~/api/gift-vouchers.server';
import { Button } from '~/components/button';
import { Card } from '~/components/card';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { Way } from '~/components/way';
import { fieldOf, refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { formatMoney } from '~/i18n/format';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/left';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(giftVoucherMessages, languageOfPath(page.location.pathname)).leftTitle);

/** A code is money: nothing of this page is kept on the way. */
export function headers() {
  return { 'Cache-Control': 'no-store' };
}

/** By a form that is posted: what stands in an address is written down on the way. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { body, errors } = readForm(form, giftVoucherLeftRequest, languageOfPath(`/${params.language}`));
  if (errors) return data({ attempt: stopped(form, errors), found: null }, { status: 400 });
  const { value: found, problem } = await askGiftVoucherLeft(request, body.code);
  if (problem) return data({ attempt: refused(form, problem), found: null }, { status: problem.status });
  return data({ attempt: null, found });
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => ({ attempt, found: null }));
}

export default function GiftVoucherLeftPage({ actionData }: Route.ComponentProps) {
  const t = useMessages(giftVoucherMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state === 'submitting';
  const { attempt = null, found = null } = actionData ?? {};
  return (
    <div className="page max-w-lg py-6 text-lg">
      <h1 className="title">{t.leftTitle}</h1>
      <p className="mb-6 text-quiet">{t.leftLead}</p>
      <FormTrouble attempt={attempt} />
      {found && (
        <Notice
          kind="done"
          role="status"
          title={t.leftNow(formatMoney(found.left, language), formatMoney(found.amount, language))}
        />
      )}
      <Card className="mt-4 p-5">
        <Form method="post" noValidate className="flex flex-col gap-4">
          <Field
            {...fieldOf(attempt, '/code')}
            required
            label={t.code}
            hint={t.codeHint}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <Button disabled={isBusy}>{t.look}</Button>
        </Form>
      </Card>
      <p className="mt-6">
        <Way to={`/${language}/gift-voucher`}>{t.toBuy}</Way>
      </p>
    </div>
  );
}
