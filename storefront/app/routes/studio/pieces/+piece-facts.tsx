import type { StudioPiece } from '@daulang/commerce/api/studio';
import { Price } from '~/components/price';
import { Facts } from '~/components/workplace/facts';
import { formatDay, formatDimensions, formatWeight } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { pieceMessages } from '~/i18n/piece';
import { studioMessages } from '~/i18n/studio';

/** What is said of a piece, as it will stand in its certificate. */
export function StudioPieceFacts({ piece }: { piece: StudioPiece }) {
  const t = useMessages(studioMessages);
  const said = useMessages(pieceMessages);
  const language = useLanguage();
  const { dimensionsMm, weightGrams } = piece;
  return (
    <section className="mt-6">
      <Facts
        facts={[
          [said.price, <Price key="price" money={piece.price} />],
          [said.materials, piece.materials[language]],
          [said.technique, piece.technique[language]],
          [said.size, dimensionsMm && formatDimensions(dimensionsMm, language)],
          [said.weight, weightGrams === null ? null : formatWeight(weightGrams, language)],
          [said.madeOn, formatDay(piece.madeOn, language)],
          [
            t.serialOnLabel,
            <span key="serial">
              <span className="font-medium tabular-nums">{piece.serial}</span>
              <span className="block text-sm text-quiet">{t.serialPrivate}</span>
            </span>,
          ],
        ]}
      />
    </section>
  );
}
