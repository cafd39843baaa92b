import { isEditable } from '@daulang/commerce/api/piece-editable';
import { redirect } from 'react-router';
import { readPiece, readStudio } from '~/api/studio.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { languageOfPath } from '~/i18n/language';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { fillPieceForm, todayInHue } from './+form/fill-piece-form';
import { PieceForm } from './+form/piece-form';
import { saveAndGoOn } from './+form/save-and-go-on';
export { unlessStopped as shouldRevalidate } from '~/piece/unless-stopped';
import type { Route } from './+types/edit-piece';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'editTitle');

/** Only a draft or a piece that was sent back can be changed: what was signed stays as it was signed. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const [studio, piece] = await Promise.all([readStudio(request), readPiece(request, params.id)]);
  if (!isEditable(piece.state)) throw redirect(`/${params.language}/studio/pieces/${piece.id}`);
  return {
    artisanId: studio.artisan.id,
    crafts: studio.crafts,
    piece,
    filled: fillPieceForm(piece),
    canSign: studio.signingKey === 'active',
    today: todayInHue(),
    // A change is not a second piece: the draft's own id guards it.
    idempotencyKey: piece.id,
  };
}

export async function clientAction({ request, params }: Route.ClientActionArgs) {
  return saveAndGoOn(await request.formData(), languageOfPath(`/${params.language}`));
}

export default function EditPiece({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.editTitle}</h1>
      <PieceForm {...loaderData} trouble={actionData} />
    </div>
  );
}
