import { isEditable } from '@daulang/commerce/api/piece-editable';
import type { StudioPiece } from '@daulang/commerce/api/studio';

import { Button } from '~/components/button';
import { pictureUrl } from '~/components/picture';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { roleName } from '~/piece/photograph-roles';

/** The photographs of a piece; those of a draft or a piece that was sent back can be taken back. */
export function PiecePhotographs({ piece }: { piece: StudioPiece }) {
  const t = useMessages(studioMessages);
  if (piece.photographs.length === 0) return null;
  return (
    <section aria-label={t.photographs} className="pair gap-4 sm:grid-cols-3">
      {piece.photographs.map(({ cid, role, width, height }) => (
        <figure key={cid}>
          <img
            src={pictureUrl(cid, 640, 'webp')}
            alt={roleName(role, t)}
            width={width}
            height={height}
            className="aspect-[4/5] w-full rounded-card bg-press-soft object-cover"
          />
          <figcaption className="text-sm text-quiet">{roleName(role, t)}</figcaption>
          {isEditable(piece.state) && (
            <KeyedForm>
              <input type="hidden" name="cid" value={cid} />
              <Button kind="quiet" name="intent" value="remove-photograph" className="px-2!">
                {t.removePhotograph}
              </Button>
            </KeyedForm>
          )}
        </figure>
      ))}
    </section>
  );
}
