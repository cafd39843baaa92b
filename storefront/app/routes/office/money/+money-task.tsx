import type { MoneyTask as Task } from '@daulang/commerce/api/money-tasks';
import { Link } from 'react-router';
import { Price } from '~/components/price';
import { WithCode } from '~/components/with-code';
import { WhoBought } from '~/components/workplace/who-bought';
import type { Attempt } from '~/forms/attempt';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { orderMoneyMessages } from '~/i18n/order-money';
import { EvidenceForm } from './+evidence-form';

const words = {
  'refund-refused': ['taskRefused', 'taskRefusedText'],
  'refund-returned': ['taskReturned', 'taskReturnedText'],
  'pay-back': ['taskPayBack', 'taskPayBackText'],
  inquiry: ['taskInquiry', 'taskInquiryText'],
  dispute: ['taskDispute', 'taskDisputeText'],
} as const satisfies Record<Task['kind'], readonly (keyof typeof orderMoneyMessages)[]>;

/** One thing about money that needs a person: what happened, how much, and what to do. */
export function MoneyTaskCard({ task, attempt }: { task: Task; attempt: Attempt | null }) {
  const t = useMessages(orderMoneyMessages);
  const office = useMessages(officeMessages);
  const language = useLanguage();
  const [title, text] = words[task.kind];
  const isAnswered = task.evidence === 'waiting' || task.evidence === 'sent';
  return (
    <li className="rounded-card border border-line bg-raised p-4" data-money-task={task.kind}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">{t[title]}</h2>
        <Price money={task.amount} className="text-lg font-bold" />
      </div>
      <p className="text-sm text-quiet">
        <WithCode code={task.orderCode}>{office.order(task.orderCode)}</WithCode> ·{' '}
        <WhoBought {...task.buyer} />
      </p>
      {task.answerBy && !isAnswered && (
        <p className="mt-2 font-medium text-closer">{t.answerBy(formatMoment(task.answerBy, language))}</p>
      )}
      {!isAnswered && <p className="mt-2">{t[text]}</p>}
      {(task.kind === 'dispute' || task.kind === 'inquiry') && <EvidenceForm task={task} attempt={attempt} />}
      {task.kind === 'pay-back' && (
        <Link to={`/${language}/office/paybacks`} className="inline-flex min-h-11 items-center">
          {t.toPaybacks}
        </Link>
      )}
    </li>
  );
}
