import type { ProductDetail } from '@daulang/commerce/api/catalog';
import { VillageSeal } from '~/components/seal/village-seal';
import { editionMessages } from '~/i18n/editions';
import { formatDay, formatNumber } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** The seal, and the way to each piece's certificate by its public number. */
export function CertificateCard({ product }: { product: ProductDetail }) {
  const t = useMessages(shopMessages);
  const e = useMessages(editionMessages);
  const language = useLanguage();
  const { craft, village, cooperative, pieces, availability, edition } = product;
  const whyNone = availability.state === 'made-to-order' ? t.sealedWhenMade : t.noneOnSale;
  return (
    <section className="mt-8 rounded-card border border-line bg-raised p-5">
      <div className="flex gap-4">
        <VillageSeal craft={craft.slug} village={village.slug} className="size-20 shrink-0" />
        <div>
          <h2 className="text-lg">{t.certificateTitle}</h2>
          <p className="mt-1 text-sm text-quiet">
            {pieces.length > 0 ? t.certificateText(cooperative.name[language]) : whyNone}
          </p>
        </div>
      </div>
      {pieces.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {pieces.map((piece) => (
            <li key={`${piece.cooperativeNumber}/${piece.number}`}>
              <a
                href={`/n/${piece.cooperativeNumber}/${piece.number}?l=${language}`}
                className="flex min-h-11 flex-wrap items-center justify-between gap-x-3"
              >
                <span className="tabular-nums">
                  {t.certificateNumber(piece.number)}
                  {edition && piece.editionNumber !== null && (
                    <span className="block font-medium">
                      {e.pieceOf(
                        formatNumber(piece.editionNumber, language),
                        formatNumber(edition.of, language),
                      )}
                    </span>
                  )}
                </span>
                {piece.madeOn && (
                  <span className="text-sm text-quiet">{t.madeOn(formatDay(piece.madeOn, language))}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
