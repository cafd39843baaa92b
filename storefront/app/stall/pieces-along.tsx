import { parseQr, parseSerial, serialHashOf, type Serial } from '@daulang/protocol';
import type { PieceAlong } from '@daulang/commerce/api/stall';
import { ScanLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { Price } from '~/components/price';
import { CameraView } from '~/components/scanner/camera-view';
import { openSquareCodeReader, type SquareCodeReader } from '~/components/scanner/square-code-reader';
import { useLanguage, useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';

interface PiecesAlongProps {
  pieces: readonly PieceAlong[];
  isDisabled: boolean;
  onChosen: (id: string) => void;
}

/** The first tap: a piece from the list, or its label before the camera. */
export function PiecesAlong({ pieces, isDisabled, onChosen }: PiecesAlongProps) {
  const t = useMessages(stallMessages);
  const language = useLanguage();
  const [reader, setReader] = useState<SquareCodeReader | null>(null);
  const [isStrange, setStrange] = useState(false);
  async function scan() {
    setStrange(false);
    const opened = await openSquareCodeReader().catch(() => null);
    setReader(() => opened);
  }
  function found(text: string) {
    setReader(null);
    const serial = serialIn(text);
    const piece = serial && pieces.find(({ serialHash }) => serialHash === serialHashOf(serial));
    if (piece) onChosen(piece.id);
    else setStrange(true);
  }
  return (
    <section aria-labelledby="along">
      <h2 id="along" className="mb-2 text-2xl">
        {t.along} · {t.alongCount(pieces.length)}
      </h2>
      {pieces.length === 0 && <p className="text-quiet">{t.nothingAlong}</p>}
      {isStrange && (
        <Notice kind="attention" role="alert">
          {t.notAlong}
        </Notice>
      )}
      {reader && <CameraView read={reader} onFound={found} onDenied={() => setReader(null)} />}
      {pieces.length > 0 && !isDisabled && (
        <Button type="button" kind="second" className="my-3 w-full sm:w-auto" onClick={() => void scan()}>
          <ScanLine aria-hidden size={22} strokeWidth={1.5} />
          {t.scan}
        </Button>
      )}
      <ul className="grid gap-3 sm:grid-cols-2">
        {pieces.map(({ id, title, number, price }) => (
          <li key={id}>
            <button
              type="button"
              disabled={isDisabled}
              onClick={() => onChosen(id)}
              className="flex min-h-16 w-full cursor-pointer items-center justify-between gap-3 rounded-card border border-edge bg-raised p-4 text-left text-ink hover:border-press hover:bg-press-soft disabled:cursor-not-allowed"
            >
              <span className="min-w-0">
                <span className="block font-medium">{title[language]}</span>
                <span className="block text-quiet">{number}</span>
              </span>
              <Price money={price} className="font-bold" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function serialIn(text: string): Serial | undefined {
  const scanned = parseQr(text, [location.origin]);
  if (scanned.kind === 'label') return scanned.serial;
  const typed = parseSerial(text);
  return typed.kind === 'serial' ? typed.serial : undefined;
}
