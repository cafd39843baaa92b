import type { PieceHistory } from '@daulang/commerce/api/history';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { pieceHistoryMessages } from '~/i18n/piece-history';

/** What happened to a piece, the newest first; nothing for one that was entered before anybody wrote it down. */
export function PieceHistoryList({ events }: PieceHistory) {
  const t = useMessages(pieceHistoryMessages);
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="what-happened">
      <h2 id="what-happened" className="mb-2 font-display text-xl">
        {t.title}
      </h2>
      <ol className="border-l border-line pl-4">
        {events.toReversed().map(({ what, by, at }, index) => (
          <li key={`${what} ${at} ${index}`} className="py-1.5">
            {t[what]}
            {by === 'helper' && ` ${t.byHelper}`}
            <time dateTime={at} className="block text-sm text-quiet tabular-nums">
              {formatMoment(at, language)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
