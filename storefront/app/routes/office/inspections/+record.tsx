import type { InspectionQueue } from '@daulang/commerce/api/office';
import { Price } from '~/components/price';
import { Facts } from '~/components/workplace/facts';
import { formatDay, formatDimensions, formatWeight } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { pieceMessages } from '~/i18n/piece';

/** What the maker says of the piece, to be held against the piece itself. */
export function InspectionRecord({ piece }: { piece: InspectionQueue['items'][number] }) {
  const t = useMessages(officeMessages);
  const said = useMessages(pieceMessages);
  const language = useLanguage();
  const { dimensionsMm, weightGrams } = piece;
  return (
    <>
      <h2 className="mb-3 text-2xl">{piece.title[language]}</h2>
      <Facts
        facts={[
          [
            t.maker,
            <span key="maker">
              {piece.maker.displayName}
              <span className="block text-sm text-quiet">
                {piece.state === 'vouched' ? t.vouched : t.makerSigned}
              </span>
            </span>,
          ],
          [said.materials, piece.materials[language]],
          [said.technique, piece.technique[language]],
          [said.size, dimensionsMm && formatDimensions(dimensionsMm, language)],
          [said.weight, weightGrams === null ? null : formatWeight(weightGrams, language)],
          [said.madeOn, formatDay(piece.madeOn, language)],
          [said.price, <Price key="price" money={piece.price} />],
          [
            t.serial,
            <span key="serial" className="tabular-nums">
              {piece.serial}
            </span>,
          ],
        ]}
      />
    </>
  );
}
