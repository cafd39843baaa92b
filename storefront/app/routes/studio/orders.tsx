import { listSales } from '~/api/studio.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { SaleCard } from './+sale-card';
import type { Route } from './+types/orders';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'ordersTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const { sales } = await listSales(request);
  return { waiting: sales.filter(({ parcelState }) => parcelState === 'paid' || parcelState === 'packed') };
}

export default function Orders({ loaderData: { waiting } }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.ordersTitle}</h1>
      <p className="mb-5 text-quiet">{waiting.length > 0 ? t.ordersText : t.noOrders}</p>
      <ul className="flex flex-col gap-4">
        {waiting.map((sale, nth) => (
          <SaleCard key={`${sale.orderCode}-${nth}`} sale={sale} />
        ))}
      </ul>
    </div>
  );
}
