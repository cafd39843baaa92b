import { data } from 'react-router';
import { listExchangeRates, setExchangeRate } from '~/api/exchange-rates.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { refused, stopped } from '~/forms/attempt';
import { formOf } from '~/forms/form-of.server';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeExchangeRateMessages } from '~/i18n/office-exchange-rates';
import { ExchangeRateCard, type ExchangeRateOutcome } from './+exchange-rate-card';
import { readExchangeRate } from './+read-exchange-rate';
import type { Route } from './+types/exchange-rates';

export const meta: Route.MetaFunction = workplaceTitle(officeExchangeRateMessages, 'title');

export const loader = ({ request }: Route.LoaderArgs) => listExchangeRates(request);

const currencyIn = (form: FormData): string => String(form.get('/currency'));

export async function action({ request, params }: Route.ActionArgs) {
  const language = languageOfPath(`/${params.language}`);
  const t = inLanguage(officeExchangeRateMessages, language);
  const form = await formOf(request);
  const outcome = (found: Partial<ExchangeRateOutcome>): ExchangeRateOutcome => ({
    currency: currencyIn(form),
    attempt: null,
    said: null,
    ...found,
  });
  const { body, errors } = readExchangeRate(form, language);
  if (errors) return data(outcome({ attempt: stopped(form, errors) }), { status: 400 });
  const { problem } = await setExchangeRate(request, body);
  if (problem) return data(outcome({ attempt: refused(form, problem) }), { status: problem.status });
  return data(outcome({ said: body.dong === null ? t.stopped : t.saved }));
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): ExchangeRateOutcome => ({
    currency: currencyIn(form),
    attempt,
    said: null,
  }));
}

export default function ExchangeRates({ loaderData: { rates }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeExchangeRateMessages);
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-4 text-quiet">{t.text}</p>
      <div className="mt-4 grid gap-4 md:grid-cols-2">
        {rates.map((rate) => (
          <ExchangeRateCard
            key={`${rate.currency} ${rate.since}`}
            rate={rate}
            outcome={actionData?.currency === rate.currency ? actionData : null}
          />
        ))}
      </div>
    </div>
  );
}
