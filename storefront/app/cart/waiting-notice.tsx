import type { CartSummary } from '@daulang/commerce/api/carts';
import { Link } from 'react-router';
import { Notice } from '~/components/notice';
import { cartMessages } from '~/i18n/cart';
import { formatClock } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';

/** The way back to an order that waits for money, for who pressed "back" on the page to pay. */
export function WaitingNotice({ waiting }: { waiting: NonNullable<CartSummary['waiting']> }) {
  const t = useMessages(cartMessages);
  return (
    <div className="mb-6">
      <Notice title={t.waitingTitle(waiting.code)}>
        <p>{t.waitingText(formatClock(waiting.keptUntil))}</p>
        <Link
          to={`/${useLanguage()}/orders/${waiting.secret}`}
          className="inline-flex min-h-11 items-center font-medium"
        >
          {t.toWaiting}
        </Link>
      </Notice>
    </div>
  );
}
