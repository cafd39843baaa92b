import type { BatchDetail } from '@daulang/commerce/api/office';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { PieceStateLine } from '~/piece/piece-state';
import { Thumbnail } from '~/piece/thumbnail';
import { ScrollingTable } from '~/components/workplace/scrolling-table';

export function BatchPieces({ pieces }: { pieces: BatchDetail['pieces'] }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  return (
    <section>
      <h2 className="text-xl">{t.batchPieces}</h2>
      <ScrollingTable label={t.batchPieces} heads={[t.number, t.piece, t.serial, t.state]}>
        {pieces.map((piece) => (
          <tr key={piece.id}>
            <td className="tabular-nums">{piece.number ?? '–'}</td>
            <td>
              <span className="flex min-w-48 items-center gap-3">
                <Thumbnail photographs={piece.photograph ? [piece.photograph] : []} className="w-10" />
                {piece.title[language]}
              </span>
            </td>
            <td className="whitespace-nowrap tabular-nums">{piece.serial}</td>
            <td className="min-w-48">
              <PieceStateLine state={piece.state} />
            </td>
          </tr>
        ))}
      </ScrollingTable>
    </section>
  );
}
