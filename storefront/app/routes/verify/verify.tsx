import { parseSerial } from '@daulang/protocol/serial';
import { askCertificate } from '~/api/certificates.server';
import {
  certificateResponse,
  mistypedResponse,
  unreachableResponse,
  verifyLanguage,
} from './+page/verify-response.server';
import type { Route } from './+types/verify';

/**
 * `/c/<serial>`, and `/01/<gtin>/21/<serial>` for cooperatives with a GS1 prefix. Answers the whole page itself: no
 * frame, no hydration. It never throws: whatever goes wrong here is "cannot check", never an error page.
 */
export async function loader({ request, params, url }: Route.LoaderArgs): Promise<Response> {
  const language = verifyLanguage(request, url);
  const parsed = parseSerial(params.serial);
  if (parsed.kind !== 'serial') return mistypedResponse(params.serial, parsed, language);
  // Who turns the page into the other language has not read the label again.
  const isScan = !url.searchParams.has('again');
  try {
    const { value: answer, problem } = await askCertificate(request, parsed.serial, isScan);
    if (problem) return unreachableResponse(language, problem);
    return await certificateResponse(request, answer, language);
  } catch (error) {
    console.error('The verify page could not be made:', error);
    return unreachableResponse(language, null);
  }
}
