import { findOrderRequest } from '@daulang/commerce/api/orders';
import { data, Form, Link, redirect, useNavigation } from 'react-router';
import { findOrder } from '~/api/orders.server';
import { Button } from '~/components/button';
import { Card } from '~/components/card';
import { Field } from '~/components/field';
import { fieldOf, refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { accountMessages } from '~/i18n/account';
import { findOrderMessages } from '~/i18n/find-order';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/find-order';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(findOrderMessages, languageOfPath(page.location.pathname)).title);

/** Leads to the order's own page; whatever is wrong comes back beside what was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await request.formData();
  const { body, errors } = readForm(form, findOrderRequest, language);
  if (errors) return data(stopped(form, errors), { status: 400 });
  const { value: found, problem } = await findOrder(request, body);
  if (problem) return data(refused(form, problem), { status: problem.status });
  throw redirect(`/${language}/orders/${found.secret}`, 303);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function FindOrder({ actionData: attempt }: Route.ComponentProps) {
  const t = useMessages(findOrderMessages);
  const my = useMessages(accountMessages);
  const isBusy = useNavigation().state === 'submitting';
  const wiring = (name: string) => ({ ...fieldOf(attempt, name), required: true });
  return (
    <div className="page max-w-lg py-6 text-lg">
      <h1 className="title">{t.title}</h1>
      <p className="mb-6 text-quiet">{t.lead}</p>
      <FormTrouble attempt={attempt} />
      <Card className="mt-4 p-5">
        <Form method="post" noValidate className="flex flex-col gap-4">
          <Field {...wiring('/code')} label={t.code} hint={t.codeHint} autoComplete="off" />
          <Field {...wiring('/phone')} label={t.phone} type="tel" inputMode="tel" autoComplete="tel" />
          <Button disabled={isBusy}>{t.open}</Button>
        </Form>
      </Card>
      <p className="mt-6 text-quiet">{my.allOrders}</p>
      <Link to={`/${useLanguage()}/account/orders`} className="inline-flex min-h-11 items-center">
        {my.title}
      </Link>
    </div>
  );
}
