import { listPieces } from '~/api/studio.server';
import { ButtonLink } from '~/components/button';
import { MoreLink } from '~/components/workplace/more-link';
import { workplaceTitle } from '~/components/workplace/page-title';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { PieceListRow } from './+piece-row';
import type { Route } from './+types/pieces';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'pieces');

export async function loader({ request }: Route.LoaderArgs) {
  return listPieces(request, new URL(request.url).searchParams.get('cursor'));
}

export default function Pieces({ loaderData: { items, nextCursor } }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  const at = `/${useLanguage()}/studio/pieces`;
  return (
    <div className="max-w-4xl">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="title">{t.pieces}</h1>
        <ButtonLink to={`${at}/new`}>{t.addPiece}</ButtonLink>
      </div>
      {items.length === 0 && <p className="my-6">{t.noPieces}</p>}
      <ul className="flex flex-col">
        {items.map((piece) => (
          <PieceListRow key={piece.id} piece={piece} />
        ))}
      </ul>
      <div className="mt-4">
        <MoreLink at={at} cursor={nextCursor}>
          {t.morePieces}
        </MoreLink>
      </div>
    </div>
  );
}
