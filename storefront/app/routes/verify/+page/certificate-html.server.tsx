import { hash, randomBytes } from 'node:crypto';
import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatMoment } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import { inLanguage, LanguageContext } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { Shelf } from '~/render/shelf';
import { CertificatePage } from './certificate-page';
import { ScanHistory } from './scan-history';
import { renderVerifyDocument } from './verify-document';
import { headlineWords, verifyPageData } from './verify-page-data';

/** Some hundred certificates: what a fair shows around, not all that there are. */
const ROOM_LETTERS = 4 * 1024 * 1024;

const frames = new Shelf<{ before: string; after: string; size: number }>(ROOM_LETTERS);

/** Stands where the history of scans will; nobody who writes a document can know it. */
const SLOT = `scans-${randomBytes(16).toString('hex')}`;

interface CertificateHtml {
  language: Language;
  path: string;
  rpcUrls: string[];
}

/**
 * The page of an answer. A label that is shown to a crowd is drawn once for as long as nothing changes but how often it
 * was read; that is drawn for each.
 */
export function certificateHtml(answer: CertificateAnswer, options: CertificateHtml): string {
  const { before, after } = frameOf(answer, options);
  if (after === '') return before;
  const scans = renderToStaticMarkup(
    <LanguageContext value={options.language}>
      <ScanHistory scans={answer.scans} />
    </LanguageContext>,
  );
  return before + scans + after;
}

function frameOf(answer: CertificateAnswer, options: CertificateHtml) {
  const name = nameOfFrame(answer, options);
  const known = frames.take(name);
  if (known) return known;
  const { language, path, rpcUrls } = options;
  const data = verifyPageData(answer, { language, rpcUrls });
  const { word } = headlineWords(data.verdict, language);
  const html = renderVerifyDocument({
    language,
    path,
    title: inLanguage(verifyMessages, language).pageTitle(word),
    children: <CertificatePage answer={answer} data={data} scans={SLOT} />,
  });
  const [before = '', after = ''] = html.split(SLOT);
  const frame = { before, after, size: html.length };
  frames.put(name, frame);
  return frame;
}

/** All that the frame shows: the answer without the scans, and of its times the minute, as it is written. */
function nameOfFrame({ scans: _, verdict, ...answer }: CertificateAnswer, options: CertificateHtml): string {
  const checks = verdict.checks.map(({ at: _, ...check }) => check);
  const checkedAt = formatMoment(verdict.checkedAt, options.language);
  return hash('sha256', JSON.stringify([answer, { ...verdict, checks, checkedAt }, options]), 'base64');
}
