import { WithScript } from '~/components/with-script';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { pageMeta } from '~/seo/page-meta';
import { CodeForm } from './+code-form';
import { Scanner } from './+scanner';
import type { Route } from './+types/scan';

export const meta: Route.MetaFunction = (page) => {
  const t = inLanguage(verifyMessages, languageOfPath(page.location.pathname));
  return pageMeta(page, { title: t.scanTitle, description: t.scanLead });
};

export default function Scan() {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  // The form's own page judges what was scanned; a good code leads on from there.
  const open = (text: string) => location.assign(`/${language}/verify?code=${encodeURIComponent(text)}`);
  return (
    <div className="page pb-8">
      <h1 className="title">{t.scanTitle}</h1>
      <p className="mb-5 max-w-prose text-quiet">{t.scanLead}</p>
      <WithScript>
        <Scanner onFound={open} />
      </WithScript>
      <div className="mt-10 border-t border-line pt-6">
        <CodeForm />
      </div>
    </div>
  );
}
