import type { StudioOverview, StudioPiece } from '@daulang/commerce/api/studio';
import { type FormEvent, useRef } from 'react';
import { Form, useNavigation, useSubmit } from 'react-router';
import { Button } from '~/components/button';
import { pictureUrl } from '~/components/picture';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { PhotographSlot } from '../photographs/photograph-slot';
import type { PreparedPhotograph } from '../photographs/prepare-photograph';
import { askedRoles, type PhotographRole } from '../photographs/roles';
import { photographField, type SaveTrouble } from '../save-piece';
import type { FilledForm } from './fill-piece-form';
import { PieceFields } from './piece-fields';
import { SaveTroubleNotice } from './save-trouble-notice';
import { useFieldErrors } from './use-field-errors';

export interface PieceFormProps {
  crafts: StudioOverview['crafts'];
  filled: FilledForm;
  today: string;
  idempotencyKey: string;
  trouble: SaveTrouble | undefined;
  /** The draft that is changed; absent for a new piece. */
  piece?: StudioPiece;
  /** One more of this product. */
  productId?: string | null;
  canSign: boolean;
}

/** Photographs, words, price: one page, in the order of the hands. */
export function PieceForm(props: PieceFormProps) {
  const { crafts, filled, today, idempotencyKey, trouble, piece, productId, canSign } = props;
  const t = useMessages(studioMessages);
  const submit = useSubmit();
  const isBusy = useNavigation().state !== 'idle';
  const photographs = useRef(new Map<PhotographRole, PreparedPhotograph>());
  const errors = useFieldErrors(trouble);

  // The pictures were made in this page; the browser would send the camera's own files, with place and time.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    for (const [role, { file }] of photographs.current) form.set(photographField(role), file);
    void submit(form, { method: 'post', encType: 'multipart/form-data' });
  }

  return (
    <Form method="post" noValidate onSubmit={send} className="flex flex-col gap-8">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="productId" value={productId ?? ''} />
      <input type="hidden" name="pieceId" value={piece?.id ?? trouble?.pieceId ?? ''} />
      <section aria-labelledby="photographs" className="flex flex-col gap-3">
        <h2 id="photographs" className="text-2xl">
          {t.stepPhotographs}
        </h2>
        <p className="text-sm text-quiet">{t.noFaces}</p>
        <noscript>{t.needsScript}</noscript>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {askedRoles.map((role) => (
            <PhotographSlot
              key={role}
              role={role}
              sent={sentUrl(piece, role)}
              error={
                role === 'front' && trouble?.problem === 'photograph-missing' ? t.photographNeeded : undefined
              }
              onReady={(photograph) => photographs.current.set(role, photograph)}
            />
          ))}
        </div>
      </section>
      <PieceFields {...{ crafts, filled, errors, today }} isFromTemplate={!piece} />
      <div className="flex flex-col gap-4">
        <SaveTroubleNotice trouble={trouble} />
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

function sentUrl(piece: StudioPiece | undefined, role: PhotographRole): string | undefined {
  const photograph = piece?.photographs.find((it) => it.role === role);
  return photograph && pictureUrl(photograph.cid, 640, 'webp');
}
