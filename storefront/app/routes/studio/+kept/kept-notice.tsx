import { useSyncExternalStore } from 'react';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { formatMoment } from '~/i18n/format';
import { keptMessages } from '~/i18n/kept';
import { useLanguage, useMessages } from '~/i18n/messages';
import type { Kept, KeptPiece } from './kept-pieces';

export interface KeptNoticeProps {
  takenUp: KeptPiece | null;
  state: Kept | null;
  onDrop: () => void;
}

/** Above the form: whether this is a piece from before, whether there is a network, whether the device has room. */
export function KeptNotice({ takenUp, state, onDrop }: KeptNoticeProps) {
  const t = useMessages(keptMessages);
  const language = useLanguage();
  const isOnline = useIsOnline();
  return (
    <>
      {takenUp && (
        <Notice kind="info">
          <p>{t.takenUp(formatMoment(takenUp.keptAt.toISOString(), language))}</p>
          <Button type="button" kind="quiet" onClick={onDrop} className="px-2!">
            {t.drop}
          </Button>
        </Notice>
      )}
      <div role="status">
        {state === 'full' && <Notice kind="attention">{t.full}</Notice>}
        {!isOnline && state !== 'full' && state !== 'unable' && <Notice kind="info">{t.offlineNow}</Notice>}
      </div>
    </>
  );
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}
