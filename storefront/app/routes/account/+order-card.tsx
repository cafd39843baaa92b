import type { AccountOrder } from '@daulang/commerce/api/orders';
import { Link } from 'react-router';
import { LinePicture } from '~/cart/line-picture';
import { Price } from '~/components/price';
import { WithCode } from '~/components/with-code';
import { accountMessages } from '~/i18n/account';
import { cartMessages } from '~/i18n/cart';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { orderWords } from '~/routes/order/+order-words';

/** So many products are named; an order may be of fifty. */
const NAMED = 2;

/** One order of many: what, when, how it stands, what it cost, and the way to its own page. */
export function OrderCard({ order }: { order: AccountOrder }) {
  const t = useMessages(accountMessages);
  const words = useMessages(cartMessages);
  const language = useLanguage();
  const titles = order.titles.slice(0, NAMED).map((title) => title[language]);
  const others = order.titles.length - titles.length;
  return (
    <li className="flex gap-4 rounded-card border border-line bg-raised p-4" data-order-state={order.state}>
      <LinePicture cid={order.pictureCid} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center justify-between gap-x-4">
          <Link
            to={`/${language}/orders/${order.secret}`}
            className="inline-flex min-h-11 items-center font-medium"
          >
            <span>
              <WithCode code={order.code}>{`${words.order} ${order.code}`}</WithCode>
            </span>
          </Link>
          <span className="font-medium">{orderWords(order.state, words).word}</span>
        </p>
        <p>
          {titles.join(', ')} {others > 0 && t.andOthers(others)}
        </p>
        <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-quiet">
          {t.placedOn(formatDay(order.placedAt, language))}
          <span>
            {t.pieces(order.pieces)} · <Price money={order.total} />
          </span>
        </p>
      </div>
    </li>
  );
}
