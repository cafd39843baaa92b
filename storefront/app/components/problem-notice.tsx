import type { Problem } from '@daulang/commerce/api/problems';
import { errorMessages } from '~/i18n/errors';
import { useMessages } from '~/i18n/messages';
import { Notice } from './notice';

/** A refusal of the service, in the words it chose for the reader's language; a form keeps what stands at its fields. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const t = useMessages(errorMessages);
  const isAsleep = problem.code === 'service.unavailable';
  return (
    <Notice kind="attention" role="alert" title={isAsleep ? t.asleepTitle : problem.title}>
      <p>{isAsleep ? t.asleepText : problem.detail}</p>
      {problem.errors && problem.errors.length > 0 && (
        <ul className="list-disc pl-5">
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer}>{detail}</li>
          ))}
        </ul>
      )}
      {problem.status >= 500 && problem.traceId !== '-' && (
        <p className="text-sm text-quiet">{t.traceId(problem.traceId)}</p>
      )}
    </Notice>
  );
}
