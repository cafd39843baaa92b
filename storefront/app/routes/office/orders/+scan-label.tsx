import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { CameraView } from '~/components/scanner/camera-view';
import { openSquareCodeReader, type SquareCodeReader } from '~/components/scanner/square-code-reader';
import { useMessages } from '~/i18n/messages';
import { officePackingMessages } from '~/i18n/office-packing';

/** Reads one label with the camera, which closes again: the next piece has to be taken in hand first. */
export function ScanLabel({ onFound }: { onFound: (text: string) => void }) {
  const t = useMessages(officePackingMessages);
  /** Given while the camera is open. */
  const [reader, setReader] = useState<SquareCodeReader | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  async function open() {
    const opened = await openSquareCodeReader().catch(() => null);
    setHasFailed(!opened);
    // A function in a state would be called as an update of it.
    setReader(() => opened);
  }

  function found(text: string) {
    setReader(null);
    onFound(text);
  }

  function fail() {
    setReader(null);
    setHasFailed(true);
  }

  return (
    <div className="flex max-w-sm flex-col gap-3">
      {reader && <CameraView read={reader} onFound={found} onDenied={fail} />}
      <Button
        type="button"
        kind="second"
        className="self-start"
        onClick={() => (reader ? setReader(null) : void open())}
      >
        <Camera aria-hidden size={20} strokeWidth={1.5} />
        {reader ? t.stopScanning : t.scan}
      </Button>
      {hasFailed && (
        <Notice kind="info" role="status">
          {t.noCamera}
        </Notice>
      )}
    </div>
  );
}
