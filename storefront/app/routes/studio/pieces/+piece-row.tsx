import type { StudioPiece } from '@daulang/commerce/api/studio';
import { Link } from 'react-router';
import { Price } from '~/components/price';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { PieceStateLine } from '~/piece/piece-state';
import { Thumbnail } from '~/piece/thumbnail';

/** One piece of a list; the whole row leads to it. */
export function PieceListRow({ piece }: { piece: StudioPiece }) {
  const t = useMessages(studioMessages);
  const language = useLanguage();
  return (
    <li className="border-b border-line">
      <Link
        to={`/${language}/studio/pieces/${piece.id}`}
        className="flex flex-wrap items-start gap-4 py-4 text-ink no-underline hover:bg-press-soft hover:text-ink"
      >
        <Thumbnail photographs={piece.photographs} className="w-20" />
        <span className="min-w-0 flex-[1_1_12rem]">
          <span className="block font-medium">{piece.title[language]}</span>
          <span className="block">
            <PieceStateLine state={piece.state} />
          </span>
          <span className="block text-quiet">
            <Price money={piece.price} />
            {piece.number !== null && ` · ${t.number(piece.number)}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
