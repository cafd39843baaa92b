import { data } from 'react-router';
import { addVoucher, listVouchers, stopVoucher } from '~/api/office.server';
import { Notice } from '~/components/notice';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeVoucherMessages } from '~/i18n/office-vouchers';
import { NewVoucherForm } from './+new-voucher-form';
import { VoucherCard } from './+voucher-card';
import { atField, readVoucher } from './+voucher-form';
import type { Route } from './+types/vouchers';

export const meta: Route.MetaFunction = workplaceTitle(officeVoucherMessages, 'title');

/** What came of the last try: of a new code, or of stopping one. */
interface VoucherOutcome {
  of: 'save' | 'stop';
  attempt: Attempt | null;
  chosen: string[];
  said: string | null;
}

export const loader = ({ request }: Route.LoaderArgs) => listVouchers(request);

/** Sets a new code, or stops one; what is wrong stands at its field. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await formOf(request);
  return form.get('intent') === 'stop' ? stop(request, form, language) : save(request, form, language);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): VoucherOutcome => outcomeOf(form, { attempt }));
}

async function save(request: Request, form: FormData, language: Language) {
  const { body, errors } = readVoucher(form, language);
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await addVoucher(request, body);
  if (problem) {
    const attempt = refused(form, problem);
    const placed = { ...attempt, errors: attempt.errors.map(atField) };
    return data(outcomeOf(form, { attempt: placed }), { status: problem.status });
  }
  return data(outcomeOf(form, { said: inLanguage(officeVoucherMessages, language).saved(body.code) }));
}

async function stop(request: Request, form: FormData, language: Language) {
  const { problem } = await stopVoucher(request, String(form.get('voucher')));
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: inLanguage(officeVoucherMessages, language).stopped }));
}

const outcomeOf = (form: FormData, found: Partial<VoucherOutcome>): VoucherOutcome => ({
  of: form.get('intent') === 'stop' ? 'stop' : 'save',
  attempt: null,
  chosen: form.getAll('/productIds/-').map(String),
  said: null,
  ...found,
});

export default function Vouchers({ loaderData: { vouchers, products }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeVoucherMessages);
  const isOfStop = actionData?.of === 'stop';
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-4 text-quiet">{t.text}</p>
      {actionData?.said && <Notice kind="done" role="status" title={actionData.said} />}
      {isOfStop && <FormTrouble attempt={actionData.attempt} />}
      <div className="mt-4 flex flex-col gap-4">
        <section aria-label={t.add} className="rounded-card border border-line bg-raised p-4">
          <h2 className="text-lg">{t.add}</h2>
          <NewVoucherForm
            key={vouchers[0]?.id}
            products={products}
            attempt={isOfStop ? null : (actionData?.attempt ?? null)}
            chosen={isOfStop || actionData?.said ? [] : (actionData?.chosen ?? [])}
          />
        </section>
        {vouchers.length === 0 && <p className="text-quiet">{t.none}</p>}
        {vouchers.map((voucher) => (
          <VoucherCard key={voucher.id} voucher={voucher} />
        ))}
      </div>
    </div>
  );
}
