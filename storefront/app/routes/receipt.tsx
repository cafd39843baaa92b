import { Link } from 'react-router';
import { readReceipt } from '~/api/stall.server';
import { ButtonLink } from '~/components/button';
import { Notice } from '~/components/notice';
import { Price } from '~/components/price';
import { formatMoment } from '~/i18n/format';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { receiptMessages } from '~/i18n/stall';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/receipt';

export const meta: Route.MetaFunction = (page) =>
  privateMeta(page, inLanguage(receiptMessages, languageOfPath(page.location.pathname)).title);

/** The address is the key to it, as with an order. */
export const headers: Route.HeadersFunction = () => ({ 'Referrer-Policy': 'no-referrer' });

export async function loader({ request, params }: Route.LoaderArgs) {
  return readReceipt(request, params.secret);
}

const notices = { 'on-its-way': 'onItsWay', 'looked-at': 'lookedAt', 'taken-back': 'takenBack' } as const;
const words = { cash: 'cash', transfer: 'transfer', 'card-slip': 'cardSlip' } as const;

export default function Receipt({ loaderData: it, params }: Route.ComponentProps) {
  const t = useMessages(receiptMessages);
  const language = useLanguage();
  const facts = [
    [t.code, it.code],
    [t.number, it.number],
    [t.seller, it.seller.name[language]],
    ...(it.paid ? [[t.paid, t[words[it.paid]]]] : []),
    ...(it.soldAt ? [[t.soldAt, formatMoment(it.soldAt, language)]] : []),
  ];
  return (
    <div className="page max-w-xl py-6">
      <h1 className="title">{it.state === 'sold' ? t.thanks : t.title}</h1>
      {it.state !== 'sold' && <Notice>{t[notices[it.state]]}</Notice>}
      <div className="mt-5 rounded-card border border-line bg-raised p-5">
        <p className="text-xl font-medium">{it.title[language]}</p>
        <p className="mb-3 text-2xl font-bold">
          <Price money={it.price} />
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {facts.map(([name, text]) => (
            <div key={name} className="contents">
              <dt className="text-quiet">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
      {it.state === 'sold' && (
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <ButtonLink to={`/${language}/orders/${params.secret}`}>{t.toOrder}</ButtonLink>
          <Link
            to={`/n/${it.number}?l=${language}`}
            reloadDocument
            className="inline-flex min-h-11 items-center"
          >
            {t.toCertificate}
          </Link>
        </div>
      )}
    </div>
  );
}
