import { type VerdictClass, verdictClasses } from '@daulang/protocol/verdict';
import { verdictWords } from '@daulang/protocol/verdict-words';
import type { ReactNode } from 'react';
import { buttonClass } from '~/components/button';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import type { RouteHandle } from '~/route-handle';
import { pageMeta } from '~/seo/page-meta';
import type { Route } from './+types/help-verify';

/** Of the hidden code, which no page asks for yet. */
const NOT_GIVEN_HERE: VerdictClass[] = ['object-genuine', 'code-mismatch'];

export const handle = { scripts: false } satisfies RouteHandle;

export const meta: Route.MetaFunction = (page) => {
  const t = inLanguage(verifyMessages, languageOfPath(page.location.pathname));
  return pageMeta(page, { title: t.helpTitle, description: t.helpScan });
};

export default function HelpVerify() {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const givenHere = verdictClasses.filter((name) => !NOT_GIVEN_HERE.includes(name)).toReversed();
  return (
    <article className="page pb-8">
      <h1 className="title">{t.helpTitle}</h1>
      <div className="max-w-prose">
        <Part title={t.helpScanTitle}>{t.helpScan}</Part>
        <Part title={t.helpReadTitle}>{t.helpRead}</Part>
        <Part title={t.helpCompareTitle}>{t.helpCompare}</Part>
        <Part title={t.helpReportTitle} id="report">
          {t.helpReport}
        </Part>
        <Part title={t.helpLimitsTitle}>{t.helpLimits}</Part>
        <p className="mt-8">
          <a href={`/${language}/verify`} className={buttonClass()}>
            {t.formTitle}
          </a>
        </p>
      </div>
      <section className="mt-12">
        <h2 className="mb-4 text-xl">{t.helpResultsTitle}</h2>
        <dl className="grid gap-x-8 gap-y-4 md:grid-cols-[14rem_1fr]">
          {givenHere.map((name) => (
            <div key={name} className="contents">
              <dt className="font-medium">{verdictWords[name].word[language]}</dt>
              <dd className="max-w-prose text-quiet">
                {verdictWords[name].sentence[language]} {verdictWords[name].nextStep[language]}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}

function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="mt-7">
      <h2 className="text-lg">{title}</h2>
      <p className="mt-1">{children}</p>
    </section>
  );
}
