import type { OfficeOverview } from '@daulang/commerce/api/office';
import { Link } from 'react-router';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { orderMoneyMessages } from '~/i18n/order-money';
import { officeReturnMessages } from '~/i18n/returns';

/** What waits for the officer; each number opens its list. */
export function Todo({ office }: { office: OfficeOverview }) {
  const t = useMessages(officeMessages);
  const money = useMessages(orderMoneyMessages);
  const returns = useMessages(officeReturnMessages);
  const at = `/${useLanguage()}/office`;
  const items = [
    { to: `${at}/inspections`, label: t.waitingForInspection, count: office.waitingForInspection },
    { to: `${at}/seal`, label: t.readyToSeal, count: office.readyToSeal },
    { to: `${at}/orders?state=to-pack`, label: t.ordersToSend, count: office.ordersToSend },
    { to: `${at}/orders`, label: t.lateOrders, count: office.lateOrders, isUrgent: true },
    { to: `${at}/returns`, label: returns.waiting, count: office.returnsWaiting },
    { to: `${at}/money`, label: money.tasks, count: office.moneyTasks, isUrgent: true },
    { to: `${at}/acts`, label: t.actsToSign, count: office.actsToSign },
  ];
  return (
    <section aria-label={t.todo}>
      <ul className="pair gap-3 md:grid-cols-3 xl:grid-cols-6">
        {items.map(({ to, label, count, isUrgent }) => (
          <li key={label}>
            <Link
              to={to}
              className="flex h-full min-h-24 flex-col justify-between rounded-card border border-line bg-raised p-4 text-ink no-underline hover:border-press hover:text-ink"
            >
              <span>{label}</span>
              <span
                className={`text-3xl font-bold tabular-nums ${isUrgent && count > 0 ? 'text-closer' : count > 0 ? 'text-press' : 'text-quiet'}`}
              >
                {count}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
