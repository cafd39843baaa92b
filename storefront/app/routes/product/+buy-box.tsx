import type { ProductDetail } from '@daulang/commerce/api/catalog';
import type { ReadyDate } from '@daulang/commerce/api/making';
import { ShoppingBasket } from 'lucide-react';
import { Form, Link } from 'react-router';
import { Button } from '~/components/button';
import { DemoMark } from '~/components/demo-mark';
import { Price } from '~/components/price';
import { depositMessages } from '~/i18n/deposit';
import { foreignPriceMessages } from '~/i18n/foreign-prices';
import { formatDay, formatMoney, type WireMoney } from '~/i18n/format';
import { madeToOrderMessages } from '~/i18n/making';
import type { Language } from '~/i18n/language';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';
import { AvailabilityLine } from '~/shop/availability-line';
import { EditionLine } from './+edition-line';
import { UsualPrice } from '~/shop/usual-price';

interface BuyBoxProps {
  product: ProductDetail;
  making: ReadyDate | null;
  /** What a card is charged in its place. */
  foreignPrices: readonly WireMoney[];
}

/** Its workshop lets buyers pay a part first. */
const takesDeposit = ({ depositPercent }: BuyBoxProps['product']['availability']): boolean =>
  depositPercent !== null && depositPercent < 100;

/** Name, price and the one thing to press, all on a phone's first screen; then who made it, and where. */
export function BuyBox({ product, making, foreignPrices }: BuyBoxProps) {
  const t = useMessages(shopMessages);
  const made = useMessages(madeToOrderMessages);
  const foreign = useMessages(foreignPriceMessages);
  const { mayDeposit } = useMessages(depositMessages);
  const language = useLanguage();
  const { title, village, maker, price, availability } = product;
  return (
    <div>
      <h1 className="text-[clamp(1.625rem,1.3rem+1.6vw,2.25rem)]">{title[language]}</h1>
      <p className="mt-3 text-2xl font-bold">
        <Price money={price} />
        <UsualPrice product={product} />
      </p>
      {foreignPrices.length > 0 && (
        <p className="text-quiet">
          {foreign.orByCard(foreignPrices.map((it) => formatMoney(it, language)).join(` ${foreign.or} `))}
        </p>
      )}
      {product.saleUntil && (
        <p className="font-medium">{t.saleUntil(lastDayOf(product.saleUntil, language))}</p>
      )}
      <p className="mt-1">
        {making?.readyBy ? (
          made.readyBy(formatDay(making.readyBy, language))
        ) : (
          <AvailabilityLine availability={availability} />
        )}
      </p>
      <Form method="post" action={`/${language}/cart`} className="mt-4">
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="productId" value={product.id} />
        <Button
          className="w-full sm:w-auto sm:px-10"
          disabled={availability.pieces === 0 && !making?.readyBy}
        >
          <ShoppingBasket aria-hidden size={20} strokeWidth={1.5} />
          {t.addToCart}
        </Button>
      </Form>
      {making && (
        <p className="mt-2 text-quiet">
          {making.readyBy === null ? made.workshopFull : made.howItGoes}
          {making.readyBy !== null && takesDeposit(availability) && (
            <> {mayDeposit(availability.depositPercent ?? 0)}</>
          )}
        </p>
      )}
      <EditionLine product={product} />
      <p className="mt-4">
        <Link to={`/${language}/villages/${village.slug}`} className="inline-flex min-h-11 items-center">
          {village.name[language]}
        </Link>
      </p>
      <p className="text-quiet">
        {t.madeBy} <span className="text-ink">{maker.displayName ?? t.makerUnnamed}</span>{' '}
        {maker.isDemo && <DemoMark />}
      </p>
      {maker.bio && <p className="mt-1 text-sm text-quiet">{maker.bio[language]}</p>}
    </div>
  );
}

/** A sale ends as the day after its last one begins. */
const lastDayOf = (saleUntil: string, language: Language): string =>
  formatDay(new Date(Date.parse(saleUntil) - 1).toISOString(), language);
