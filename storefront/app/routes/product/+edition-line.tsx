import type { ProductDetail } from '@daulang/commerce/api/catalog';
import { editionMessages } from '~/i18n/editions';
import { useMessages } from '~/i18n/messages';

/** Of how many pieces it is, and whether any can be made still. */
export function EditionLine({ product: { edition, availability } }: { product: ProductDetail }) {
  const t = useMessages(editionMessages);
  if (!edition) return null;
  const isSoldOut = availability.state === 'sold-out' && edition.left === 0 && !availability.freeAgainAt;
  return (
    <p className="mt-2" data-edition={edition.of}>
      <span className="block font-medium">{t.of(edition.of)}</span>
      {availability.state === 'made-to-order' && <span className="block">{t.left(edition.left)}</span>}
      {isSoldOut && <span className="block">{t.soldOut}</span>}
    </p>
  );
}
