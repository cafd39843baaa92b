import { blockGiftVoucherRequest, officeGiftVoucherSearch } from '@daulang/commerce/api/gift-vouchers';
import { data, Form, Link } from 'react-router';
import { blockGiftVoucher, listGiftVouchers, reissueGiftVoucher } from '~/api/gift-vouchers.server';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { workplaceTitle } from '~/components/workplace/page-title';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { formOf } from '~/forms/form-of.server';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { searchIn } from '~/forms/read-search';
import { formatMoney } from '~/i18n/format';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { officeGiftVoucherMessages } from '~/i18n/office-gift-vouchers';
import { OfficeGiftVoucherCard } from './+office-gift-voucher-card';
import type { Route } from './+types/gift-vouchers';

export const meta: Route.MetaFunction = workplaceTitle(officeGiftVoucherMessages, 'title');

/** What came of the last try, and of which voucher. */
interface GiftVoucherOutcome {
  of: string;
  attempt: Attempt | null;
  said: string | null;
}

export async function loader({ request }: Route.LoaderArgs) {
  const { order = '' } = searchIn(request.url, officeGiftVoucherSearch);
  // As much as a code could be written in: what is longer is none.
  return { order, ...(await listGiftVouchers(request, { order: order.slice(0, 60) })) };
}

/** Blocks a code with a reason, or gives out a new one. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await formOf(request);
  return form.get('intent') === 'reissue' ? reissue(request, form, language) : block(request, form, language);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): GiftVoucherOutcome => outcomeOf(form, { attempt }));
}

async function block(request: Request, form: FormData, language: Language) {
  const t = inLanguage(officeGiftVoucherMessages, language);
  const { body, errors } = readForm(form, blockGiftVoucherRequest, language, {
    words: { '/reason': t.wrongReason },
  });
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await blockGiftVoucher(request, String(form.get('voucher')), body.reason);
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: t.blocked }));
}

async function reissue(request: Request, form: FormData, language: Language) {
  const { problem } = await reissueGiftVoucher(request, String(form.get('voucher')));
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: inLanguage(officeGiftVoucherMessages, language).reissued }));
}

const outcomeOf = (form: FormData, found: Partial<GiftVoucherOutcome>): GiftVoucherOutcome => ({
  of: String(form.get('voucher')),
  attempt: null,
  said: null,
  ...found,
});

export default function OfficeGiftVouchers({
  loaderData: { order, vouchers, owed },
  actionData,
}: Route.ComponentProps) {
  const t = useMessages(officeGiftVoucherMessages);
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-4 text-quiet">{t.text}</p>
      <p className="mb-4 font-medium">{t.owed(formatMoney(owed, language))}</p>
      <Form role="search" className="mb-4 flex flex-wrap items-end gap-3">
        <Field
          key={order}
          name="order"
          defaultValue={order}
          label={t.order}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          className="flex-[1_1_14rem]"
        />
        <Button kind="second">{t.find}</Button>
      </Form>
      {actionData?.said && <Notice kind="done" role="status" title={actionData.said} />}
      <FormTrouble attempt={actionData?.attempt ?? null} />
      <div className="mt-4 flex flex-col gap-4">
        {vouchers.length === 0 && <p className="text-quiet">{order ? t.noneOfOrder : t.none}</p>}
        {order && (
          <Link to={`/${language}/office/gift-vouchers`} className="inline-flex min-h-11 items-center">
            {t.showAll}
          </Link>
        )}
        {vouchers.map((voucher) => (
          <OfficeGiftVoucherCard
            key={voucher.id}
            voucher={voucher}
            attempt={actionData?.of === voucher.id ? actionData.attempt : null}
          />
        ))}
      </div>
    </div>
  );
}
