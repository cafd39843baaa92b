import type { SalePriceList } from '@daulang/commerce/api/sale-prices';
import { data, useNavigation } from 'react-router';
import { listSalePrices, setSalePrice, stopSalePrice } from '~/api/office.server';
import { Button } from '~/components/button';
import { Field, Select } from '~/components/field';
import { Notice } from '~/components/notice';
import { workplaceTitle } from '~/components/workplace/page-title';
import { type Attempt, fieldOf, refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { formOf } from '~/forms/form-of.server';
import { KeyedForm } from '~/forms/keyed-form';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { formatMoney } from '~/i18n/format';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { officeSalePriceMessages } from '~/i18n/office-sale-prices';
import { readSalePrice } from './+read-sale-price';
import { ProductOnSale } from './+sale-card';
import type { Route } from './+types/sale-prices';

export const meta: Route.MetaFunction = workplaceTitle(officeSalePriceMessages, 'title');

export const loader = ({ request }: Route.LoaderArgs) => listSalePrices(request);

/** What came of the last try: of a new price, or of stopping one. */
interface SaleOutcome {
  of: 'save' | 'stop';
  attempt: Attempt | null;
  said: string | null;
}

/** Sets a price for a time, or stops one; what is wrong stands at its field. */
export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const form = await formOf(request);
  return form.get('intent') === 'stop' ? stop(request, form, language) : save(request, form, language);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): SaleOutcome => ({
    of: form.get('intent') === 'stop' ? 'stop' : 'save',
    attempt,
    said: null,
  }));
}

async function save(request: Request, form: FormData, language: Language) {
  const outcome = (found: Partial<SaleOutcome>): SaleOutcome => ({
    of: 'save',
    attempt: null,
    said: null,
    ...found,
  });
  const { body, errors } = readSalePrice(form, language);
  if (errors) return data(outcome({ attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await setSalePrice(request, body);
  if (problem) return data(outcome({ attempt: refused(form, problem) }), { status: problem.status });
  return data(outcome({ said: inLanguage(officeSalePriceMessages, language).saved }));
}

async function stop(request: Request, form: FormData, language: Language) {
  const outcome = (found: Partial<SaleOutcome>): SaleOutcome => ({
    of: 'stop',
    attempt: null,
    said: null,
    ...found,
  });
  const { problem } = await stopSalePrice(request, String(form.get('sale')));
  if (problem) return data(outcome({ attempt: refused(form, problem) }), { status: problem.status });
  return data(outcome({ said: inLanguage(officeSalePriceMessages, language).stopped }));
}

export default function SalePrices({ loaderData: { products }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeSalePriceMessages);
  const sales = products.flatMap((product) => product.sales.map((sale) => ({ product, sale })));
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
          {products.length === 0 ? (
            <p className="text-quiet">{t.nothingForSale}</p>
          ) : (
            <SalePriceForm
              key={sales.map(({ sale }) => sale.id).join()}
              products={products}
              attempt={isOfStop ? null : (actionData?.attempt ?? null)}
            />
          )}
        </section>
        {sales.length === 0 && <p className="text-quiet">{t.none}</p>}
        {sales.map(({ product, sale }) => (
          <ProductOnSale key={sale.id} product={product} sale={sale} />
        ))}
      </div>
    </div>
  );
}

function SalePriceForm({
  products,
  attempt,
}: {
  products: SalePriceList['products'];
  attempt: Attempt | null;
}) {
  const t = useMessages(officeSalePriceMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm noValidate className="mt-2 flex flex-col gap-4">
      <FormTrouble attempt={attempt} />
      <Select {...fieldOf(attempt, '/productId')} label={t.product}>
        <option value="">{t.chooseProduct}</option>
        {products.map(({ id, title, price }) => (
          <option key={id} value={id}>
            {t.productLine(title[language], formatMoney(price, language))}
          </option>
        ))}
      </Select>
      <Field {...fieldOf(attempt, '/price')} label={t.price} inputMode="numeric" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...fieldOf(attempt, '/from')} label={t.from} hint={t.fromHint} type="date" />
        <Field {...fieldOf(attempt, '/until')} label={t.until} type="date" className="justify-end" />
      </div>
      <Button name="intent" value="save" disabled={isBusy} className="self-start">
        {t.save}
      </Button>
    </KeyedForm>
  );
}
