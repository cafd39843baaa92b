import { Camera } from 'lucide-react';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { type BarcodeDetector, squareCodeDetector } from './barcode-detector';

/** A look every so often: a phone stays cool and a label is found within a blink. */
const LOOK_EVERY_MS = 250;

type Trouble = 'scanUnable' | 'scanDenied' | 'scanNothing';

/** Reads a label's square code from the camera or from a picture, on this device alone. */
export function Scanner({ onFound }: { onFound: (text: string) => void }) {
  const t = useMessages(verifyMessages);
  const [detector, setDetector] = useState<BarcodeDetector | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    void squareCodeDetector().then((found) => {
      setDetector(found);
      if (!found) setTrouble('scanUnable');
    });
  }, []);

  async function readPicture(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file || !detector) return;
    const picture = await createImageBitmap(file).catch(() => null);
    const [found] = picture ? await detector.detect(picture) : [];
    if (found) onFound(found.rawValue);
    else setTrouble('scanNothing');
  }

  return (
    <div className="flex max-w-xl flex-col gap-4">
      {isOpen && detector && (
        <CameraView detector={detector} onFound={onFound} onDenied={() => setTrouble('scanDenied')} />
      )}
      {detector && !isOpen && (
        <Button type="button" onClick={() => setOpen(true)} className="sm:self-start sm:px-8">
          <Camera aria-hidden size={20} strokeWidth={1.5} />
          {t.scanStart}
        </Button>
      )}
      {detector && (
        <label className="flex flex-col gap-1">
          <span className="font-medium">{t.scanPicture}</span>
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => void readPicture(event)}
            className="min-h-11"
          />
        </label>
      )}
      {trouble && (
        <Notice kind="info" role="status">
          {t[trouble]}
        </Notice>
      )}
    </div>
  );
}

interface CameraViewProps {
  detector: BarcodeDetector;
  onFound: (text: string) => void;
  onDenied: () => void;
}

function CameraView({ detector, onFound, onDenied }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isGone = false;
    async function open(view: HTMLVideoElement) {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isGone) return stop();
      view.srcObject = stream;
      await view.play();
      timer = setInterval(() => void look(view), LOOK_EVERY_MS);
    }
    async function look(view: HTMLVideoElement) {
      const [found] = await detector.detect(view).catch(() => []);
      if (!found || isGone) return;
      stop();
      onFound(found.rawValue);
    }
    function stop() {
      isGone = true;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    if (video.current) open(video.current).catch(onDenied);
    return stop;
    // The camera is opened once for this view; a new callback must not close and open it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [detector]);
  return (
    <video ref={video} muted playsInline className="aspect-square w-full rounded-card bg-ink object-cover" />
  );
}
