import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import type { Problem } from '@daulang/commerce/api/problems';
import type { ReactNode } from 'react';
import { isLanguage, type Language, preferredLanguage } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { presentHearing } from '~/api/hearing.server';
import { packedPage } from '~/render/packed-page.server';
import type { PlainResponse } from '~/render/plain-response';
import { certificateHtml } from './certificate-html.server';
import { type Mistyped, MistypedPage, UnreachablePage } from './plain-pages';
import { renderVerifyDocument, verifyPolicy } from './verify-document';

const independentRpcUrls = (process.env.INDEPENDENT_RPC_URLS ?? '').split(',').filter(Boolean);
const policy = verifyPolicy(independentRpcUrls);

/**
 * Our own path to the chain first, which finds every chain whose registry we trust, then the independent ones that the
 * phone asks as well: they are of the chain we issue on.
 */
function rpcUrlsFor({ registry }: CertificateAnswer): string[] {
  const own = `/rpc?registry=${registry.chainId}:${registry.token}`;
  const { CHAIN_ID } = process.env;
  return CHAIN_ID && Number(CHAIN_ID) !== registry.chainId ? [own] : [own, ...independentRpcUrls];
}

/** `?l=` wins, then what the browser asks for, then Vietnamese. */
export function verifyLanguage(request: Request, url: URL): Language {
  const wished = url.searchParams.get('l') ?? undefined;
  return isLanguage(wished) ? wished : preferredLanguage(request.headers.get('accept-language'));
}

/** The page of an answer of the service. */
export function certificateResponse(
  request: Request,
  answer: CertificateAnswer,
  language: Language,
): PlainResponse {
  const page = certificateHtml(answer, { language, rpcUrls: rpcUrlsFor(answer) });
  return packedPage(request, page, headersIn(language), presentHearing());
}

/**
 * The page when the service gives no answer, or none that can be read, or too many ask it at once. Never an error,
 * never green.
 */
export function unreachableResponse(language: Language, refusal: Problem | null): PlainResponse {
  const word = inLanguage(verifyMessages, language).formTitle;
  const isCrowded = refusal?.status === 429;
  const status = isCrowded ? 429 : 503;
  return pageResponse(<UnreachablePage isCrowded={isCrowded} />, { language, word, status });
}

export function mistypedResponse(typed: string, mistake: Mistyped, language: Language): PlainResponse {
  const word = inLanguage(verifyMessages, language).mistypedWord;
  return pageResponse(<MistypedPage typed={typed} mistake={mistake} />, {
    language,
    word,
    status: 400,
  });
}

interface PageFacts {
  language: Language;
  word: string;
  status: number;
}

function pageResponse(page: ReactNode, { language, word, status }: PageFacts): PlainResponse {
  const title = inLanguage(verifyMessages, language).pageTitle(word);
  const body = renderVerifyDocument({ language, title, children: page });
  return { status, headers: headersIn(language), body };
}

function headersIn(language: Language): Headers {
  return new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Content-Language': language,
    Vary: 'Accept-Language',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  });
}
