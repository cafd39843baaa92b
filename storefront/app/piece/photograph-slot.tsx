import { Camera, CircleCheck } from 'lucide-react';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { GuideDrawing } from './guide-drawing';
import { type PhotographTrouble, preparePhotograph, type PreparedPhotograph } from './prepare-photograph';
import { type askedRoles, roleGuide, roleName } from './photograph-roles';

export interface PhotographSlotProps {
  role: (typeof askedRoles)[number];
  /** The address of a picture that was sent before. */
  sent?: string | undefined;
  /** One that was taken before and lies on this device. */
  kept?: PreparedPhotograph | undefined;
  error?: string | undefined;
  onReady: (photograph: PreparedPhotograph) => void;
}

/** One photograph to take: a guide before, the picture after. The whole tile opens the camera. */
export function PhotographSlot({ role, sent, kept, error, onReady }: PhotographSlotProps) {
  const t = useMessages(studioMessages);
  const [ready, setReady] = useState(() => (kept ? shown(kept) : null));
  const [state, setState] = useState<'idle' | 'preparing' | PhotographTrouble>('idle');
  const preview = ready?.url ?? sent;
  useFreed(ready?.url);
  const name = roleName(role, t);

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const picture = event.target.files?.[0];
    if (!picture) return;
    setState('preparing');
    const prepared = await preparePhotograph(picture);
    if (typeof prepared === 'string') return setState(prepared);
    setState('idle');
    setReady(shown(prepared));
    onReady(prepared);
  }

  const trouble = { unreadable: t.photographUnreadable, 'too-large': t.photographTooLarge };
  const problem = state === 'unreadable' || state === 'too-large' ? trouble[state] : error;
  return (
    <div className="flex flex-col gap-1" data-photograph={role}>
      <label className="group relative flex aspect-[4/5] cursor-pointer flex-col overflow-hidden rounded-card border-2 border-dashed border-edge bg-raised focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-press hover:border-press">
        {preview ? (
          <img src={preview} alt={name} className="size-full object-cover" />
        ) : (
          <GuideDrawing role={role} />
        )}
        <span className="absolute inset-x-0 bottom-0 flex min-h-12 items-center justify-center gap-2 bg-press px-2 text-center font-medium text-on-press">
          <Camera aria-hidden size={24} strokeWidth={1.5} className="shrink-0" />
          {preview ? t.takeAgain : name}
          <span className="sr-only">{name}</span>
        </span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          aria-label={t.takePhotograph(name)}
          onChange={(event) => void take(event)}
        />
      </label>
      <p className="text-sm text-quiet">
        <span className="font-medium text-ink">
          {name} ({role === 'front' ? t.needed : t.optional}).
        </span>{' '}
        {roleGuide(role, t)}
      </p>
      <div role="status" className="text-sm">
        {state === 'preparing' && t.preparing}
        {ready && state === 'idle' && (
          <span className="inline-flex items-center gap-1 text-genuine">
            <CircleCheck aria-hidden size={20} strokeWidth={1.5} />
            {t.photographReady(Math.ceil(ready.file.size / 1024))}
          </span>
        )}
        {problem && <span className="font-medium text-closer">{problem}</span>}
      </div>
    </div>
  );
}

function shown(photograph: PreparedPhotograph) {
  return { ...photograph, url: URL.createObjectURL(photograph.file) };
}

/** Gives an object URL's memory back once another took its place. */
function useFreed(url: string | undefined): void {
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);
}
