import { isEditable } from '@daulang/commerce/api/piece-editable';
import { data, redirectDocument } from 'react-router';
import { linkToSign, readPiece, readPieceHistory, readStudio, removePhotograph } from '~/api/studio.server';
import { ButtonLink } from '~/components/button';
import { Notice } from '~/components/notice';
import { formOf } from '~/forms/form-of.server';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { StudioPieceFacts } from './+piece-facts';
import { PieceHistoryList } from './+piece-history';
import { PiecePhotographs } from '../+photographs/piece-photographs';
import { PieceStateLine, useNextStep } from '~/piece/piece-state';
import { useActsFor } from '../+acts-for';
import { SignPiece } from './+sign-piece';
import { usePieceRefresh } from './+use-piece-refresh';
import { privateMeta } from '~/seo/page-meta';
import type { Route } from './+types/piece';

export const meta: Route.MetaFunction = ({ loaderData, ...page }) =>
  privateMeta(page, loaderData?.piece.title.vi ?? '');

export async function loader({ request, params }: Route.LoaderArgs) {
  const [piece, studio, history] = await Promise.all([
    readPiece(request, params.id),
    readStudio(request),
    readPieceHistory(request, params.id),
  ]);
  const { signingKey, newKeyWaits } = studio;
  return { piece, signingKey, newKeyWaits, history };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  if (form.get('intent') === 'remove-photograph') {
    const { problem } = await removePhotograph(request, params.id, String(form.get('cid')));
    return problem ? data(refused(form, problem), { status: problem.status }) : null;
  }
  const { value, problem } = await linkToSign(request, params.id);
  if (problem) return data(refused(form, problem), { status: problem.status });
  return redirectDocument(value.url);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => attempt);
}

export default function Piece({ loaderData, actionData }: Route.ComponentProps) {
  const { piece, signingKey, newKeyWaits, history } = loaderData;
  const t = useMessages(studioMessages);
  const language = useLanguage();
  const at = `/${language}/studio/pieces`;
  // What comes next of a draft is the artisan's: to sign it.
  const isHelper = useActsFor() !== null;
  const next = useNextStep(piece.state);
  usePieceRefresh(piece.state, newKeyWaits);
  return (
    <article className="max-w-3xl" data-piece-state={piece.state}>
      <h1 className="title mb-2!">{piece.title[language]}</h1>
      <p aria-live="polite">
        <PieceStateLine state={piece.state} />
      </p>
      <div className="my-5 flex flex-col gap-4">
        <FormTrouble attempt={actionData} />
        <Notice kind={isEditable(piece.state) ? 'attention' : 'info'} title={t.pieceWhatNext}>
          {(!isHelper || piece.state !== 'draft') && <p>{next}</p>}
          {piece.rejection && (
            <p className="mt-2">
              <strong className="font-medium">{t.rejectedBecause}:</strong> {piece.rejection}
            </p>
          )}
          {isEditable(piece.state) && <SignPiece {...{ piece, signingKey, newKeyWaits }} />}
        </Notice>
      </div>
      <PiecePhotographs piece={piece} />
      <StudioPieceFacts piece={piece} />
      <PieceHistoryList {...history} />
      <ButtonLink to={`${at}/new?like=${piece.id}`} kind="second" className="mt-6">
        {t.anotherLikeIt}
      </ButtonLink>
    </article>
  );
}
