import type { PhotographRole, StudioOverview, StudioPiece } from '@daulang/commerce/api/studio';
import { type FormEvent, type RefObject, useEffect, useRef } from 'react';
import { Form, useNavigation, useSubmit } from 'react-router';
import { Button } from '~/components/button';
import { pictureUrl } from '~/components/picture';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { KeptNotice } from '../../+kept/kept-notice';
import { useKeptPiece } from '../../+kept/use-kept-piece';
import { PhotographSlot } from '~/piece/photograph-slot';
import type { PreparedPhotograph } from '~/piece/prepare-photograph';
import { askedRoles } from '~/piece/photograph-roles';
import { photographField, pieceReader, type SaveTrouble } from './save-piece';
import type { FilledForm } from './piece-field';
import { PieceFields } from './piece-fields';
import { SaveTroubleNotice } from './save-trouble-notice';

export interface PieceFormProps {
  crafts: StudioOverview['crafts'];
  filled: FilledForm;
  today: string;
  idempotencyKey: string;
  /** Whose device the form is kept on. */
  artisanId: string;
  trouble: SaveTrouble | undefined;
  /** The draft that is changed; absent for a new piece. */
  piece?: StudioPiece;
  /** One more of this product. */
  productId?: string | null;
  canSign: boolean;
}

/** Photographs, words, price: one page, in the order of the hands. */
export function PieceForm(props: PieceFormProps) {
  const { crafts, today, idempotencyKey, artisanId, trouble, piece, canSign } = props;
  const t = useMessages(studioMessages);
  const submit = useSubmit();
  const isBusy = useNavigation().state !== 'idle';
  const errors = trouble?.errors ?? [];
  const form = useRef<HTMLFormElement>(null);
  const photographs = useRef(new Map<PhotographRole, PreparedPhotograph>());
  const read = useWritten(form, photographs);
  const kept = useKeptPiece(
    { artisanId, of: piece?.id ?? 'new', productId: props.productId ?? '', id: idempotencyKey },
    read,
  );
  const { takenUp } = kept;
  // Fetched while the form is filled in, so that it is at hand where the network is not.
  useEffect(() => void pieceReader().catch(() => undefined), []);
  const filled: FilledForm = takenUp?.fields ?? props.filled;
  useEffect(() => {
    for (const { role, ...photograph } of takenUp?.photographs ?? [])
      photographs.current.set(role, photograph);
  }, [takenUp]);

  // The pictures were made in this page; the browser would send the camera's own files, with place and time.
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const written = new FormData(event.currentTarget, submitter);
    for (const [role, { file }] of photographs.current) written.set(photographField(role), file);
    await kept.keep();
    void submit(written, { method: 'post', encType: 'multipart/form-data' });
  }

  async function drop() {
    await kept.forget();
    location.reload();
  }

  return (
    <Form
      ref={form}
      method="post"
      noValidate
      onSubmit={(event) => void send(event)}
      onInput={kept.keepSoon}
      onClick={kept.keepSoon}
      className="flex flex-col gap-8"
    >
      <KeptNotice takenUp={takenUp} state={kept.state} onDrop={() => void drop()} />
      <input type="hidden" name="idempotencyKey" value={kept.id} />
      <input type="hidden" name="/productId" value={takenUp?.productId ?? props.productId ?? ''} />
      <input type="hidden" name="pieceId" value={piece?.id ?? trouble?.pieceId ?? ''} />
      <section aria-labelledby="photographs" className="flex flex-col gap-3">
        <h2 id="photographs" className="text-2xl">
          {t.stepPhotographs}
        </h2>
        <p className="text-sm text-quiet">{t.noFaces}</p>
        <noscript>{t.needsScript}</noscript>
        <div className="pair gap-4 sm:grid-cols-3">
          {askedRoles.map((role) => (
            <PhotographSlot
              key={`${role} ${takenUp?.id}`}
              role={role}
              kept={takenUp?.photographs.find((it) => it.role === role)}
              sent={sentUrl(piece, role)}
              error={
                role === 'front' && trouble?.problem === 'photograph-missing' ? t.photographNeeded : undefined
              }
              onReady={(photograph) => {
                photographs.current.set(role, photograph);
                void kept.keep();
              }}
            />
          ))}
        </div>
      </section>
      <PieceFields
        key={takenUp?.id}
        {...{ crafts, filled, errors, today }}
        isFromTemplate={!piece && !takenUp}
      />
      <div className="flex flex-col gap-4">
        <SaveTroubleNotice trouble={trouble} isKept={kept.state === 'kept'} />
        <div className="flex flex-wrap gap-3">
          {canSign && (
            <Button name="intent" value="sign" disabled={isBusy} className="min-h-14 grow sm:grow-0">
              {isBusy ? t.saving : t.saveAndSign}
            </Button>
          )}
          <Button
            name="intent"
            value="save"
            kind={canSign ? 'second' : 'main'}
            disabled={isBusy}
            className="min-h-14"
          >
            {canSign ? t.saveForLater : t.save}
          </Button>
        </div>
      </div>
    </Form>
  );
}

/** Names of what stands in the form and is no word about the piece. */
const NOT_WRITTEN = ['idempotencyKey', '/productId', 'pieceId'];

/** How to read what the form says now; null while it says what it began with. */
function useWritten(
  form: RefObject<HTMLFormElement | null>,
  photographs: RefObject<Map<PhotographRole, PreparedPhotograph>>,
) {
  const began = useRef('');
  useEffect(() => {
    if (form.current) began.current = JSON.stringify(fieldsOf(form.current));
  }, [form]);
  return () => {
    if (!form.current) return null;
    const fields = fieldsOf(form.current);
    if (photographs.current.size === 0 && JSON.stringify(fields) === began.current) return null;
    return { fields, photographs: [...photographs.current].map(([role, it]) => ({ role, ...it })) };
  };
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const written = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !NOT_WRITTEN.includes(entry[0]),
  );
  return Object.fromEntries(written);
}

function sentUrl(piece: StudioPiece | undefined, role: PhotographRole): string | undefined {
  const photograph = piece?.photographs.find((it) => it.role === role);
  return photograph && pictureUrl(photograph.cid, 640, 'webp');
}
