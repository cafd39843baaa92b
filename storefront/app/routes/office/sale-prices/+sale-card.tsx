import type { SalePriceList } from '@daulang/commerce/api/sale-prices';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Price } from '~/components/price';
import { KeyedForm } from '~/forms/keyed-form';
import { formatDay, formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeSalePriceMessages } from '~/i18n/office-sale-prices';

type Product = SalePriceList['products'][number];

/** A price for a time, of which product, and until when. */
export function ProductOnSale({ product, sale }: { product: Product; sale: Product['sales'][number] }) {
  const t = useMessages(officeSalePriceMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const title = product.title[language];
  // It ends as the next day begins.
  const lastDay = new Date(Date.parse(sale.until) - 1).toISOString();
  return (
    <section aria-label={title} className="rounded-card border border-line bg-raised p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{title}</h2>
        <p className="font-medium">{sale.isNow ? t.now : t.toCome}</p>
      </div>
      <p className="font-bold">
        <Price money={sale.price} />
      </p>
      <p className="text-quiet">{t.usual(formatMoney(product.price, language))}</p>
      <p className="text-sm text-quiet">
        {t.between(formatDay(sale.from, language), formatDay(lastDay, language))}
      </p>
      <KeyedForm preventScrollReset>
        <input type="hidden" name="sale" value={sale.id} />
        <Button kind="quiet" name="intent" value="stop" disabled={isBusy} className="px-0!">
          {t.stop}
          <span className="sr-only"> {title}</span>
        </Button>
      </KeyedForm>
    </section>
  );
}
