import { auditKind, auditSearch } from '@daulang/commerce/api/audit';
import { Form } from 'react-router';
import { readAudit } from '~/api/audit.server';
import { Button } from '~/components/button';
import { Select } from '~/components/field';
import { Way } from '~/components/way';
import { workplaceTitle } from '~/components/workplace/page-title';
import { searchIn } from '~/forms/read-search';
import { useLanguage, useMessages } from '~/i18n/messages';
import { auditKindMessages, officeAuditMessages } from '~/i18n/office-audit';
import { AuditEntry } from './+audit-entry';
import type { Route } from './+types/audit';

export const meta: Route.MetaFunction = workplaceTitle(officeAuditMessages, 'title');

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, auditSearch);
  const { who = '', kind = '', cursor } = search;
  return { who, kind, isFirst: cursor === undefined, ...(await readAudit(request, search)) };
}

export default function Audit({ loaderData }: Route.ComponentProps) {
  const { items, people, nextCursor, who, kind, isFirst } = loaderData;
  const t = useMessages(officeAuditMessages);
  const kinds = useMessages(auditKindMessages);
  const at = `/${useLanguage()}/office/audit`;
  const asked = Object.entries({ who, kind }).filter(([, value]) => value !== '');
  const to = (more: [string, string][]) => `${at}?${new URLSearchParams([...asked, ...more]).toString()}`;
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-4 text-quiet">{t.text}</p>
      <Form role="search" className="flex flex-wrap items-end gap-3">
        <Select key={`who ${who}`} label={t.who} name="who" defaultValue={who} className="flex-[1_1_14rem]">
          <option value="">{t.everybody}</option>
          {people.map(({ userId, displayName }) => (
            <option key={userId} value={userId}>
              {displayName}
            </option>
          ))}
        </Select>
        <Select
          key={`kind ${kind}`}
          label={t.kind}
          name="kind"
          defaultValue={kind}
          className="flex-[1_1_14rem]"
        >
          <option value="">{t.everything}</option>
          {auditKind.options.map((each) => (
            <option key={each} value={each}>
              {kinds[each]}
            </option>
          ))}
        </Select>
        <Button kind="second">{t.show}</Button>
      </Form>
      {items.length === 0 && <p className="my-6">{t.nothing}</p>}
      <ul className="my-4">
        {items.map((entry) => (
          <AuditEntry key={entry.id} entry={entry} />
        ))}
      </ul>
      <nav className="flex flex-wrap gap-x-6">
        {!isFirst && <Way to={to([])}>{t.latest}</Way>}
        {nextCursor && <Way to={to([['cursor', nextCursor]])}>{t.older}</Way>}
      </nav>
    </div>
  );
}
