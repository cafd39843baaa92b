import type { WorkOrder } from '@daulang/commerce/api/making';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinePicture } from '~/cart/line-picture';
import { OwnWords } from '~/components/own-words';
import { WithCode } from '~/components/with-code';
import { formatDay, formatMoment } from '~/i18n/format';
import { workMessages, workStateMessages } from '~/i18n/making';
import { useLanguage, useMessages } from '~/i18n/messages';

/** Something that is to be made: what, by when, where it stands; what can be done with it comes as children. */
export function WorkCard({
  work,
  maker,
  children,
}: {
  work: WorkOrder;
  /** For officers, whose artisans are many. */
  maker?: string;
  children?: ReactNode;
}) {
  const t = useMessages(workMessages);
  const states = useMessages(workStateMessages);
  const language = useLanguage();
  return (
    <li
      className="rounded-card border border-line bg-raised p-4 sm:p-5"
      data-work={work.orderCode}
      data-work-state={work.state}
    >
      <div className="flex gap-4">
        <LinePicture cid={work.pictureCid} />
        <div className="min-w-0 flex-1">
          <h2 className="text-xl">
            {work.title[language]} <span className="whitespace-nowrap text-quiet">× {work.quantity}</span>
          </h2>
          <p className="font-medium">{states[work.state]}</p>
          <p>
            {t.readyBy(formatDay(work.readyBy, language))}
            {work.isLate && (
              <span className="ml-3 inline-flex items-center gap-1 font-medium text-closer">
                <CircleAlert aria-hidden size={18} strokeWidth={1.5} />
                {t.late}
              </span>
            )}
          </p>
          <p className="text-quiet">
            <WithCode code={work.orderCode}>{t.ofOrder(work.orderCode)}</WithCode>
            {maker && ` · ${t.maker}: ${maker}`}
          </p>
        </div>
      </div>
      {children}
      <WorkHistory work={work} />
    </li>
  );
}

function WorkHistory({ work }: { work: WorkOrder }) {
  const t = useMessages(workMessages);
  const states = useMessages(workStateMessages);
  const language = useLanguage();
  const by = {
    maker: t.byMaker,
    officer: t.byOfficer,
    buyer: t.byBuyer,
    clock: t.byClock,
    payment: t.byPayment,
  };
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-press underline">
        {t.history}
      </summary>
      <ol className="text-sm">
        {work.history.map((it) => (
          <li key={it.state} className="border-t border-line py-2">
            <span className="font-medium">{states[it.state]}</span>
            <span className="text-quiet">
              {` · ${formatMoment(it.at, language)} · ${by[it.by]}`}
              {it.words && (
                <>
                  {' · '}
                  <OwnWords>{it.words}</OwnWords>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
