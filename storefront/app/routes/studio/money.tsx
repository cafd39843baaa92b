import { listSales } from '~/api/studio.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { Deductions } from './+deductions';
import { SaleCard } from './+sale-card';
import type { Route } from './+types/money';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'moneyTitle');

export async function loader({ request }: Route.LoaderArgs) {
  return listSales(request);
}

export default function Money({ loaderData: { sales } }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.moneyTitle}</h1>
      {sales.length === 0 && <p>{t.noSales}</p>}
      <ul className="flex flex-col gap-4">
        {sales.map((sale, nth) => (
          <SaleCard key={`${sale.orderCode}-${nth}`} sale={sale}>
            <Deductions sale={sale} />
          </SaleCard>
        ))}
      </ul>
    </div>
  );
}
