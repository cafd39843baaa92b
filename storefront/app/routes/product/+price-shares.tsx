import type { ProductDetail } from '@daulang/commerce/api/catalog';
import { Price } from '~/components/price';
import { foreignPriceMessages } from '~/i18n/foreign-prices';
import { formatNumber } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

type Account = ProductDetail['shares'][number]['account'];

const labels = {
  artisan: 'shareArtisan',
  cooperative: 'shareCooperative',
  'village-fund': 'shareVillageFund',
  platform: 'sharePlatform',
  'withheld-tax': 'shareTax',
} as const satisfies Record<Account, keyof typeof shopMessages>;

// One hue from dark to pale; the table beside it says the same in words.
const tones: Record<Account, string> = {
  artisan: 'bg-press',
  cooperative: 'bg-press/70',
  'village-fund': 'bg-press/50',
  platform: 'bg-press/35',
  'withheld-tax': 'bg-press/20',
};

interface PriceSharesProps {
  product: ProductDetail;
  /** It can be paid in other currencies. */
  isAlsoForeign: boolean;
}

/** How a price is shared: a bar for the eye, a table for the reader. */
export function PriceShares({ product, isAlsoForeign }: PriceSharesProps) {
  const t = useMessages(shopMessages);
  const { sharesInDong } = useMessages(foreignPriceMessages);
  const language = useLanguage();
  if (product.shares.length === 0) return null;
  return (
    <section className="mt-12 border-t border-line pt-8">
      <h2 className="text-lg">{t.sharesTitle}</h2>
      <p className="mt-1 text-sm text-quiet">{t.sharesText}</p>
      {isAlsoForeign && <p className="text-sm text-quiet">{sharesInDong}</p>}
      <div aria-hidden className="mt-4 flex h-4 max-w-2xl gap-px overflow-hidden rounded-card">
        {product.shares.map((share) => (
          <div
            key={share.account}
            className={tones[share.account]}
            style={{ flexGrow: Number(share.amount.amount) }}
          />
        ))}
      </div>
      <table className="mt-3 w-full max-w-2xl">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t.shareOf}</th>
            <th scope="col">%</th>
            <th scope="col">{t.amount}</th>
          </tr>
        </thead>
        <tbody>
          {product.shares.map((share) => (
            <tr key={share.account} className="border-b border-line">
              <th scope="row" className="py-2 text-left font-normal">
                <span
                  aria-hidden
                  className={`mr-2.5 inline-block size-3 rounded-sm ${tones[share.account]}`}
                />
                {t[labels[share.account]]}
              </th>
              <td className="py-2 text-right text-quiet">
                {formatNumber(share.rateBasisPoints / 100, language)} %
              </td>
              <td className="py-2 text-right">
                <Price money={share.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
