import { Camera, Image } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { Button, buttonClass } from '~/components/button';
import { Notice } from '~/components/notice';
import { useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { CameraView } from '~/components/scanner/camera-view';
import { openSquareCodeReader, type SquareCodeReader } from '~/components/scanner/square-code-reader';

const focusWithin = 'focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-press';

type Word = 'scanOffline' | 'scanDenied' | 'scanLooking' | 'scanNothing' | 'scanUnreadable';

/** Reads a label's square code from the camera or from a picture, on this device alone. */
export function Scanner({ onFound }: { onFound: (text: string) => void }) {
  const t = useMessages(verifyMessages);
  /** Given while the camera is open. */
  const [cameraReader, setCameraReader] = useState<SquareCodeReader | null>(null);
  const [word, setWord] = useState<Word | null>(null);

  async function openCamera() {
    setWord('scanLooking');
    const reader = await openSquareCodeReader().catch(() => null);
    // A function in a state would be called as an update of it.
    setCameraReader(() => reader);
    if (!reader) setWord('scanOffline');
  }

  function closeCamera() {
    setCameraReader(null);
    setWord('scanDenied');
  }

  async function readPicture(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    setWord('scanLooking');
    const outcome = await readCodeIn(file);
    // The same file may be chosen again after a failure, which would else be no change.
    input.value = '';
    if ('found' in outcome) onFound(outcome.found);
    else setWord(outcome.trouble);
  }

  return (
    <div className="flex max-w-xl flex-col gap-4">
      {cameraReader ? (
        <CameraView read={cameraReader} onFound={onFound} onDenied={closeCamera} />
      ) : (
        <Button type="button" onClick={() => void openCamera()} className="sm:self-start sm:px-8">
          <Camera aria-hidden size={20} strokeWidth={1.5} />
          {t.scanStart}
        </Button>
      )}
      {/* The browser's own button speaks the browser's language. */}
      <label className={buttonClass('second', `${focusWithin} sm:self-start sm:px-8`)}>
        <Image aria-hidden size={20} strokeWidth={1.5} />
        {t.scanPicture}
        <input
          type="file"
          accept="image/*"
          onChange={(event) => void readPicture(event)}
          className="sr-only"
        />
      </label>
      {word && (
        <Notice kind="info" role="status">
          {t[word]}
        </Notice>
      )}
    </div>
  );
}

type Outcome = { found: string } | { trouble: Word };

async function readCodeIn(file: File): Promise<Outcome> {
  const [read, picture] = await Promise.all([
    openSquareCodeReader().catch(() => null),
    createImageBitmap(file).catch(() => null),
  ]);
  if (!read) return { trouble: 'scanOffline' };
  if (!picture) return { trouble: 'scanUnreadable' };
  const found = await read(picture).catch(() => undefined);
  picture.close();
  return found === undefined ? { trouble: 'scanNothing' } : { found };
}
