import { useEffect, useRef } from 'react';
import type { SquareCodeReader } from './square-code-reader';

/** A look every so often: a phone stays cool and a label is found within a blink. */
const REST_MS = 250;

export interface CameraViewProps {
  read: SquareCodeReader;
  onFound: (text: string) => void;
  onDenied: () => void;
}

/** The camera's picture, looked at until a code is found in it. */
export function CameraView({ read, onFound, onDenied }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    async function open(view: HTMLVideoElement) {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isGone) return stop();
      view.srcObject = stream;
      await view.play();
      void look(view);
    }
    /** The next look waits for this one: a slow phone must not pile them up. */
    async function look(view: HTMLVideoElement) {
      const found = await read(view).catch(() => undefined);
      if (isGone) return;
      if (found === undefined) {
        timer = setTimeout(() => void look(view), REST_MS);
        return;
      }
      stop();
      onFound(found);
    }
    function stop() {
      isGone = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    if (video.current) open(video.current).catch(() => isGone || onDenied());
    return stop;
    // The camera is opened once for this view; a new callback must not close and open it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [read]);
  return (
    <video ref={video} muted playsInline className="aspect-square w-full rounded-card bg-ink object-cover" />
  );
}
