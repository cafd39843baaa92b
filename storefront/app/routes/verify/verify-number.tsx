import { data } from 'react-router';
import { askNumber } from '~/api/certificates.server';
import { responseOf } from '~/render/plain-response';
import { certificateResponse, unreachableResponse, verifyLanguage } from './+page/verify-response.server';
import type { Route } from './+types/verify-number';

/** `/n/<cooperative>/<number>`: the certificate by its public number, where no label was read. */
export async function loader({ request, params, url }: Route.LoaderArgs): Promise<Response> {
  const language = verifyLanguage(request, url);
  const { value: answer, problem } = await askNumber(request, params.cooperative, params.number).catch(
    unreadable,
  );
  if (problem && problem.status < 500 && problem.status !== 429) throw data(null, { status: 404 });
  if (!answer) return responseOf(unreachableResponse(language, problem));
  return responseOf(certificateResponse(request, answer, language));
}

function unreadable(error: unknown) {
  console.error('The certificate’s answer could not be read:', error);
  return { value: null, problem: null };
}
