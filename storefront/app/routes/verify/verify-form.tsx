import { plainLine } from '@daulang/commerce/api/reading/plain-text';
import { ScanLine } from 'lucide-react';
import { data, redirect } from 'react-router';
import { buttonClass } from '~/components/button';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import type { RouteHandle } from '~/route-handle';
import { pageMeta } from '~/seo/page-meta';
import { CodeForm } from './+code-form';
import { readTypedCode } from './+typed-code.server';
import type { Route } from './+types/verify-form';

export const handle = { scripts: false } satisfies RouteHandle;

export const meta: Route.MetaFunction = (page) => {
  const t = inLanguage(verifyMessages, languageOfPath(page.location.pathname));
  return pageMeta(page, { title: t.formTitle, description: t.formLead });
};

/** `?code=` is what was typed or scanned: a good one leads to its certificate, else the form says what to look at. */
export function loader({ params, url }: Route.LoaderArgs) {
  const typed = plainLine(url.searchParams.get('code') ?? '');
  if (typed === '') return { typed, error: undefined };
  const read = readTypedCode(typed, languageOfPath(`/${params.language}`));
  if ('path' in read) throw redirect(read.path);
  return data({ typed, error: read.error }, { status: 400 });
}

export default function VerifyForm({ loaderData }: Route.ComponentProps) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  return (
    <div className="page pb-8">
      <h1 className="title">{t.formTitle}</h1>
      <CodeForm typed={loaderData.typed} error={loaderData.error} />
      <p className="mt-8">
        <a href={`/${language}/scan`} className={buttonClass('second')}>
          <ScanLine aria-hidden size={20} strokeWidth={1.5} />
          {t.scanInstead}
        </a>
      </p>
      <p className="mt-8">
        <a href={`/${language}/help/verify`} className="inline-flex min-h-11 items-center">
          {t.helpTitle}
        </a>
      </p>
    </div>
  );
}
