import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import type { Language } from '~/i18n/language';
import { useLanguage, useMessages } from '~/i18n/messages';
import { otherLanguage } from '~/i18n/language';
import { verifyMessages } from '~/i18n/verify';
import { drawn } from '~/render/drawn.server';
import { phoneCheckHash } from './phone-check.generated';
import styles from './verify.css?inline';

export interface VerifyDocumentProps {
  language: Language;
  title: string;
  children: ReactNode;
}

/** The whole page as text: no stylesheet, font or script but what stands in it. */
export function renderVerifyDocument({ language, ...page }: VerifyDocumentProps): string {
  const markup = drawn(<VerifyDocument {...page} />, language);
  // The icons' own class names say nothing to this page's style, and a verdict must fit the first round trip.
  return `<!doctype html>${markup.replaceAll(/ class="lucide[^"]*"/g, '')}`;
}

function VerifyDocument({ title, children }: Omit<VerifyDocumentProps, 'language'>) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const other = otherLanguage(language);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <header>
          <a href={`/${language}`}>{t.siteName}</a>
          <a href={`?l=${other}&again`} lang={other} hrefLang={other}>
            {t.otherLanguage}
          </a>
        </header>
        {children}
      </body>
    </html>
  );
}

const styleHash = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;

/** Only what stands in the page may run or style it; the phone's check may ask the chain's addresses. */
export function verifyPolicy(rpcUrls: string[]): string {
  const elsewhere = rpcUrls.filter((url) => !url.startsWith('/')).map((url) => new URL(url).origin);
  return [
    "default-src 'none'",
    `script-src ${phoneCheckHash}`,
    `style-src ${styleHash}`,
    "img-src 'self'",
    `connect-src ${["'self'", ...elsewhere].join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
