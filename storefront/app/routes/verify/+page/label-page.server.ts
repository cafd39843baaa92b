import { parseSerial } from '@daulang/protocol/serial';
import { askCertificate } from '~/api/certificates.server';
import type { PlainResponse } from '~/render/plain-response';
import {
  certificateResponse,
  mistypedResponse,
  unreachableResponse,
  verifyLanguage,
} from './verify-response.server';

/** The page of a label. It never throws: whatever goes wrong here is "cannot check", never an error page. */
export async function labelPage(request: Request, url: URL, code: string): Promise<PlainResponse> {
  const language = verifyLanguage(request, url);
  const parsed = parseSerial(code);
  if (parsed.kind !== 'serial') return mistypedResponse(code, parsed, language);
  // Who turns the page into the other language has not read the label again.
  const isScan = !url.searchParams.has('again');
  try {
    const { value: answer, problem } = await askCertificate(request, parsed.serial, isScan);
    if (problem) return unreachableResponse(language, problem);
    return certificateResponse(request, answer, language);
  } catch (error) {
    console.error('The verify page could not be made:', error);
    return unreachableResponse(language, null);
  }
}
