import { officeReturnSearch } from '@daulang/commerce/api/returns';
import { Link } from 'react-router';
import { listReturns } from '~/api/returns.server';
import { WithCode } from '~/components/with-code';
import { MoreLink } from '~/components/workplace/more-link';
import { StateFilter } from '~/components/workplace/state-filter';
import { workplaceTitle } from '~/components/workplace/page-title';
import { searchIn } from '~/forms/read-search';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeReturnMessages, returnReasonMessages, returnStateMessages } from '~/i18n/returns';
import type { Route } from './+types/returns';

/** Those that are looked for; what was refused or taken back is among all. */
const states = ['opened', 'accepted', 'arrived', 'waiting-for-token', 'settled'] as const;

export const meta: Route.MetaFunction = workplaceTitle(officeReturnMessages, 'title');

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, officeReturnSearch);
  return { state: search.state ?? null, ...(await listReturns(request, search)) };
}

export default function Returns({ loaderData: { state, items, nextCursor } }: Route.ComponentProps) {
  const t = useMessages(officeReturnMessages);
  const words = useMessages(returnStateMessages);
  const reasons = useMessages(returnReasonMessages);
  const language = useLanguage();
  const at = `/${language}/office/returns`;
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.title}</h1>
      <StateFilter
        at={at}
        label={t.filter}
        all={t.all}
        states={states}
        words={(it) => words[it]}
        chosen={state}
      />
      {items.length === 0 && <p className="my-6">{t.none}</p>}
      <ul className="my-5 flex flex-col gap-4">
        {items.map((it) => (
          <li
            key={it.id}
            className="rounded-card border border-line bg-raised p-4"
            data-return={it.orderCode}
            data-return-state={it.state}
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h2 className="text-lg">
                <WithCode code={it.orderCode}>{t.ofOrder(it.orderCode)}</WithCode>
              </h2>
              <p>{words[it.state]}</p>
            </div>
            <p className="text-sm text-quiet">{t.askedAt(formatMoment(it.openedAt, language))}</p>
            <ul className="mt-2">
              {it.pieces.map(({ number, title }) => (
                <li key={number}>
                  {title[language]} <span className="text-quiet">{number}</span>
                </li>
              ))}
            </ul>
            <p>{reasons[it.reason]}</p>
            <Link to={`${at}/${it.id}`} className="inline-flex min-h-11 items-center">
              {t.see}
            </Link>
          </li>
        ))}
      </ul>
      <MoreLink at={at} asked={{ state }} cursor={nextCursor}>
        {t.more}
      </MoreLink>
    </div>
  );
}
