import { data, Link, redirect } from 'react-router';
import { askReturns, openReturn, removeReturnPhotograph } from '~/api/returns.server';
import { refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { returnMessages } from '~/i18n/returns';
import { privateMeta } from '~/seo/page-meta';
import { readReturnForm } from './+read-return-form';
import { ReturnForm } from './+return-form';
import { ReturnPhotographs } from './+return-photographs';
import type { Route } from './+types/return-pieces';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(returnMessages, languageOfPath(page.location.pathname)).askToReturn);

/** As on the order's own page: its address is the key to it. */
export function headers() {
  return { 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
}

export async function loader({ request, params }: Route.LoaderArgs) {
  return askReturns(request, params.secret);
}

/** Asks to send pieces of a parcel back, or takes a photograph away. */
export async function action({ request, params: { secret, language: spoken } }: Route.ActionArgs) {
  const language = languageOfPath(`/${spoken}`);
  const form = await request.formData();
  const parcelId = String(form.get('parcel'));
  if (form.get('intent') === 'remove-photograph') {
    const { problem } = await removeReturnPhotograph(request, secret, String(form.get('photograph')));
    // Gone is gone, whoever took it away.
    if (problem && problem.status !== 404)
      return data({ parcelId, attempt: refused(form, problem) }, { status: problem.status });
    return null;
  }
  const { body, errors } = readReturnForm(form, language);
  if (errors) return data({ parcelId, attempt: stopped(form, errors) }, { status: 400 });
  const { problem } = await openReturn(request, secret, body);
  if (problem) return data({ parcelId, attempt: refused(form, problem) }, { status: problem.status });
  throw redirect(`/${language}/orders/${secret}`, 303);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ parcelId: String(form.get('parcel')), attempt }));
}

export default function ReturnPieces({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useMessages(returnMessages);
  const { returnable, photographs } = loaderData;
  return (
    <div className="page max-w-2xl">
      <h1 className="title">{t.askToReturn}</h1>
      <p className="mb-6">{returnable.length > 0 ? t.returnText : t.nothingToReturn}</p>
      {returnable.length > 0 && <ReturnPhotographs secret={params.secret} photographs={photographs} />}
      <div className="flex flex-col gap-10">
        {returnable.map((parcel) => (
          <ReturnForm
            key={parcel.parcelId}
            parcel={parcel}
            photographs={photographs}
            attempt={actionData?.parcelId === parcel.parcelId ? actionData.attempt : null}
          />
        ))}
      </div>
      <Link
        to={`/${useLanguage()}/orders/${params.secret}`}
        className="mt-6 inline-flex min-h-11 items-center"
      >
        {t.backToOrder}
      </Link>
    </div>
  );
}
