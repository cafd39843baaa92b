import { MOST_PIECES_A_LINE } from '@daulang/commerce/api/cart-limits';
import type { ShownCart } from '@daulang/commerce/api/carts';
import type { Quote } from '@daulang/commerce/api/quotes';
import { Form, Link } from 'react-router';
import { Button } from '~/components/button';
import { Price } from '~/components/price';
import { cartMessages } from '~/i18n/cart';
import { formatClock, formatDay, formatMoney, type WireMoney } from '~/i18n/format';
import { madeToOrderMessages } from '~/i18n/making';
import { useLanguage, useMessages } from '~/i18n/messages';
import { voucherMessages } from '~/i18n/voucher';
import { LinePicture } from '~/cart/line-picture';
import { RemoveForm } from './+remove-form';

type Parcel = Quote['parcels'][number];

/** What one cooperative will send. */
export function CartParcel({
  parcel,
  repriced,
  redated,
}: { parcel: Parcel } & Pick<ShownCart, 'repriced' | 'redated'>) {
  const t = useMessages(cartMessages);
  return (
    <section className="rounded-card border border-line bg-raised p-4 sm:p-5">
      <h2 className="text-base">{t.parcelFrom(parcel.cooperative.name[useLanguage()])}</h2>
      <ul className="mt-3 divide-y divide-line">
        {parcel.lines.map((line) => (
          <Line
            key={line.productId}
            line={line}
            was={repriced.find(({ productId }) => productId === line.productId)?.was}
            dayWas={redated.find(({ productId }) => productId === line.productId)?.was}
          />
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap justify-between gap-x-4 border-t border-line pt-3 text-quiet">
        {t.shippingEstimate}
        <Price money={parcel.shipping} />
      </p>
    </section>
  );
}

function Line({
  line,
  was,
  dayWas,
}: {
  line: Parcel['lines'][number];
  was: WireMoney | undefined;
  /** By when it was to be ready, where that has moved. */
  dayWas: string | undefined;
}) {
  const t = useMessages(cartMessages);
  const { lineDiscount } = useMessages(voucherMessages);
  const made = useMessages(madeToOrderMessages);
  const language = useLanguage();
  const title = line.title[language];
  return (
    <li className="flex flex-wrap gap-4 py-4">
      <LinePicture cid={line.pictureCid} />
      <div className="min-w-0 flex-[1_1_12rem]">
        <div className="flex flex-wrap justify-between gap-x-4">
          <Link to={`/${language}/products/${line.productSlug}`} className="font-medium text-ink">
            {title}
          </Link>
          <Price money={line.total} className="font-medium" />
        </div>
        <p className="text-sm text-quiet">
          <Price money={line.unitPrice} /> {t.each}
        </p>
        {line.discount.amount !== '0' && (
          <p className="text-sm text-quiet">{lineDiscount(formatMoney(line.discount, language))}</p>
        )}
        {was && <p className="mt-1 font-medium text-closer">{t.priceWas(formatMoney(was, language))}</p>}
        {line.readyBy && (
          <p className="mt-1 text-sm" data-ready-by={line.readyBy}>
            {made.readyBy(formatDay(line.readyBy, language))}
          </p>
        )}
        {dayWas && (
          <p className="mt-1 font-medium text-closer">{made.readyWas(formatDay(dayWas, language))}</p>
        )}
        {line.available < line.quantity && (
          <p className="mt-1 font-medium text-closer">
            {line.freeAgainAt
              ? t.beingBought(line.available, formatClock(line.freeAgainAt))
              : t.fewerLeft(line.available)}
          </p>
        )}
        <div className="mt-2 flex flex-wrap items-center gap-1">
          <QuantityForm productId={line.productId} quantity={line.quantity} title={title} />
          <RemoveForm productId={line.productId} title={title} />
        </div>
      </div>
    </li>
  );
}

function QuantityForm({
  productId,
  quantity,
  title,
}: {
  productId: string;
  quantity: number;
  title: string;
}) {
  const t = useMessages(cartMessages);
  return (
    <Form method="post" className="flex items-center gap-2" preventScrollReset>
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="productId" value={productId} />
      <input
        key={quantity}
        type="number"
        name="quantity"
        aria-label={t.quantityOf(title)}
        defaultValue={quantity}
        min={0}
        max={MOST_PIECES_A_LINE}
        inputMode="numeric"
        className="min-h-11 w-16 rounded-card border border-edge bg-raised px-3 tabular-nums"
      />
      <Button kind="second" className="px-3!">
        {t.update}
      </Button>
    </Form>
  );
}
