import { readOffice, listKeys } from '~/api/office.server';
import { Notice } from '~/components/notice';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { MyKeyNotice } from '../+my-key-notice';
import { MonthTable } from './+month-table';
import { workplaceTitle } from '~/components/workplace/page-title';
import { RecentSales } from './+recent-sales';
import { Todo } from './+todo';
import { YearCapacityLine } from '../+year-capacity';
import type { Route } from './+types/overview';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'overview');

export async function loader({ request }: Route.LoaderArgs) {
  const [office, keys] = await Promise.all([readOffice(request), listKeys(request)]);
  return { office, mine: keys.mine };
}

export default function Overview({ loaderData: { office, mine } }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  return (
    <>
      <h1 className="title">{office.cooperative.name[language]}</h1>
      <div className="mb-6 flex flex-col gap-3">
        {!office.cooperative.onChain && (
          <Notice kind="attention" title={t.notOnChainTitle}>
            {t.notOnChainText}
          </Notice>
        )}
        {mine !== 'active' && <MyKeyNotice mine={mine} />}
      </div>
      <Todo office={office} />
      <div className="mt-8 grid grid-cols-1 gap-8 xl:grid-cols-2">
        <MonthTable office={office} />
        <RecentSales sales={office.recentSales} />
        {office.capacity && <YearCapacityLine capacity={office.capacity} />}
      </div>
    </>
  );
}
