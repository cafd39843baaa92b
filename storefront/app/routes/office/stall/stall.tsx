import { data, Link } from 'react-router';
import { callPhoneBack, decideLateSale, readOfficeStall, takeCashIn } from '~/api/stall.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { refused } from '~/forms/attempt';
import { formOf } from '~/forms/form-of.server';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeStallMessages } from '~/i18n/stall';
import { ClosingRow } from './+closing-row';
import { LateSaleRow } from './+late-sale-row';
import { PhoneRow } from './+phone-row';
import { Awaited } from './+awaited';
import type { Route } from './+types/stall';

export const meta: Route.MetaFunction = workplaceTitle(officeStallMessages, 'title');

export async function loader({ request }: Route.LoaderArgs) {
  return readOfficeStall(request);
}

export async function action({ request }: Route.ActionArgs) {
  const form = await formOf(request);
  const about = String(form.get('about'));
  const { problem } = await takeStep(request, about, form);
  if (problem) return data({ about, attempt: refused(form, problem) }, { status: problem.status });
  return null;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ about: String(form.get('about')), attempt }));
}

function takeStep(request: Request, id: string, form: FormData) {
  const step = form.get('step');
  switch (step) {
    case 'call-back':
      return callPhoneBack(request, id, { reason: String(form.get('/reason')) });
    case 'count':
    case 'dismiss':
      return decideLateSale(request, id, { decision: step, note: String(form.get('/note')) });
    case 'take-in':
      return takeCashIn(request, id);
    default:
      throw data(null, { status: 400 });
  }
}

export default function OfficeStall({ loaderData: it, actionData }: Route.ComponentProps) {
  const t = useMessages(officeStallMessages);
  const language = useLanguage();
  const attemptOf = (id: string) => (actionData?.about === id ? actionData.attempt : null);
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <div>
        <h1 className="title">{t.title}</h1>
        <Link to={`/${language}/office/stall/sell`} className="inline-flex min-h-11 items-center">
          {t.sellHere}
        </Link>
      </div>
      {it.lateSales.length > 0 && (
        <section aria-labelledby="late">
          <h2 id="late" className="text-xl">
            {t.late}
          </h2>
          <p className="mb-3 text-quiet">{t.lateText}</p>
          <ul className="flex flex-col gap-3">
            {it.lateSales.map((sale) => (
              <LateSaleRow key={sale.id} sale={sale} attempt={attemptOf(sale.id)} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="phones">
        <h2 id="phones" className="mb-3 text-xl">
          {t.phones}
        </h2>
        {it.phones.length === 0 && <p>{t.noPhones}</p>}
        <ul className="grid gap-3 lg:grid-cols-2">
          {it.phones.map((phone) => (
            <PhoneRow key={phone.id} phone={phone} attempt={attemptOf(phone.id)} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="closings">
        <h2 id="closings" className="mb-3 text-xl">
          {t.closings}
        </h2>
        {it.closings.length === 0 && <p>{t.noClosings}</p>}
        <ul className="flex flex-col gap-3">
          {it.closings.map((closing) => (
            <ClosingRow key={closing.id} closing={closing} attempt={attemptOf(closing.id)} />
          ))}
        </ul>
      </section>
      {it.awaited.length > 0 && <Awaited awaited={it.awaited} />}
    </div>
  );
}
