import type { WorkOrder } from '@daulang/commerce/api/making';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { MoreLink } from '~/components/workplace/more-link';
import { workMessages } from '~/i18n/making';
import { useMessages } from '~/i18n/messages';

interface WorkPageProps {
  /** The page's own address. */
  at: string;
  which: 'open' | 'over';
  works: readonly WorkOrder[];
  cursor: string | null;
  card: (work: WorkOrder) => ReactNode;
}

/** What is to be made, or what is over. */
export function WorkPage({ at, which, works, cursor, card }: WorkPageProps) {
  const t = useMessages(workMessages);
  const isOver = which === 'over';
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-5 text-quiet">
        {works.length > 0 ? (isOver ? '' : t.text) : isOver ? t.noneOver : t.none}
      </p>
      <ul className="flex flex-col gap-4">{works.map(card)}</ul>
      <MoreLink at={at} asked={{ which }} cursor={cursor}>
        {t.more}
      </MoreLink>
      <Link to={isOver ? at : `${at}?which=over`} className="mt-5 inline-flex min-h-11 items-center">
        {isOver ? t.seeOpen : t.seeOver}
      </Link>
    </div>
  );
}
