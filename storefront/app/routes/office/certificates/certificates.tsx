import { officeCertificateSearch } from '@daulang/commerce/api/office';
import { Search } from 'lucide-react';
import { Form } from 'react-router';
import { searchCertificates } from '~/api/office.server';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { searchIn } from '~/forms/read-search';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { CertificateTable } from './+certificate-table';
import { MoreLink } from '~/components/workplace/more-link';
import { workplaceTitle } from '~/components/workplace/page-title';
import type { Route } from './+types/certificates';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'certificatesTitle');

export async function loader({ request }: Route.LoaderArgs) {
  const search = searchIn(request.url, officeCertificateSearch);
  const q = (search.q ?? '').slice(0, 80);
  return { q, ...(await searchCertificates(request, { ...search, q })) };
}

export default function Certificates({ loaderData: { q, items, nextCursor } }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/office/certificates`;
  return (
    <>
      <h1 className="title">{t.certificatesTitle}</h1>
      <Form role="search" className="flex max-w-xl flex-wrap items-end gap-3">
        <Field
          key={q}
          label={t.search}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={80}
          className="grow"
        />
        <Button kind="second">
          <Search aria-hidden size={20} strokeWidth={1.5} />
          {t.searchButton}
        </Button>
      </Form>
      {items.length === 0 ? (
        <p className="my-6">{t.noCertificates}</p>
      ) : (
        <CertificateTable certificates={items} />
      )}
      <MoreLink at={at} asked={{ q }} cursor={nextCursor}>
        {t.more}
      </MoreLink>
    </>
  );
}
