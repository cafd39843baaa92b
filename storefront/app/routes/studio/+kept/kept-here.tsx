import { useEffect, useState } from 'react';
import { ButtonLink } from '~/components/button';
import { Notice } from '~/components/notice';
import { keptMessages } from '~/i18n/kept';
import { useMessages } from '~/i18n/messages';
import { keptPieces } from './kept-pieces';

/** On the first screen: a new piece that lies on this device and nowhere else. */
export function KeptHere({ artisanId, newPiece }: { artisanId: string; newPiece: string }) {
  const t = useMessages(keptMessages);
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let isGone = false;
    keptPieces(artisanId, 'new').then(
      (pieces) => isGone || setThere(pieces.length > 0),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [artisanId]);
  if (!isThere) return null;
  return (
    <div className="mt-4">
      <Notice kind="attention">
        <p>{t.waitsHere}</p>
        <ButtonLink to={newPiece} kind="second" className="mt-2">
          {t.goOn}
        </ButtonLink>
      </Notice>
    </div>
  );
}
