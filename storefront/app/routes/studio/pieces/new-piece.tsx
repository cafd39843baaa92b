import { data, redirect } from 'react-router';
import { createDraft, readPiece, readStudio } from '~/api/studio.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { languageOfPath } from '~/i18n/language';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { fillPieceForm, todayInHue } from './+form/fill-piece-form';
import { PieceForm } from './+form/piece-form';
import { readPieceForm } from './+form/read-piece-form';
import { saveAndGoOn } from './+form/save-and-go-on';
export { unlessStopped as shouldRevalidate } from '~/piece/unless-stopped';
import type { SaveTrouble } from './+form/save-piece';
import type { Route } from './+types/new-piece';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'newTitle');

/** `?like=<piece>` begins with that piece and makes one more of its product; else the last piece is the template. */
export async function loader({ request }: Route.LoaderArgs) {
  const like = new URL(request.url).searchParams.get('like');
  const [studio, model] = await Promise.all([readStudio(request), like ? readPiece(request, like) : null]);
  const template = model ?? studio.template;
  const today = todayInHue();
  return {
    artisanId: studio.artisan.id,
    crafts: studio.crafts,
    filled: template ? { ...fillPieceForm(template), '/madeOn': today } : {},
    isFilled: template !== null,
    productId: model?.productId ?? null,
    canSign: studio.signingKey === 'active',
    today,
    idempotencyKey: crypto.randomUUID(),
  };
}

/** Before JavaScript: the draft alone, then on to its page. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const language = languageOfPath(`/${params.language}`);
  const { body, errors } = readPieceForm(form, todayInHue(), language);
  if (errors) return trouble({ errors });
  const { value, problem } = await createDraft(request, body, String(form.get('idempotencyKey')));
  if (problem) return trouble({ problem, errors: problem.errors ?? [] });
  return redirect(`/${params.language}/studio/pieces/${value.id}`);
}

function trouble(it: Partial<SaveTrouble>) {
  return data({ pieceId: null, errors: [], problem: null, ...it } satisfies SaveTrouble, { status: 422 });
}

export async function clientAction({ request, params }: Route.ClientActionArgs) {
  return saveAndGoOn(await request.formData(), languageOfPath(`/${params.language}`));
}

export default function NewPiece({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.newTitle}</h1>
      {loaderData.isFilled && <p className="mb-4 text-quiet">{t.likeLast}</p>}
      <PieceForm {...loaderData} trouble={actionData} />
    </div>
  );
}
