import type { StatementImported } from '@daulang/commerce/api/transfers';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Card } from '~/components/card';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { useMessages } from '~/i18n/messages';
import { officeTransferMessages } from '~/i18n/office-transfers';

interface BankStatementFormProps {
  imported: StatementImported | null;
  attempt: Attempt | null;
}

/** Where notifications were lost, the bank's own statement tells. */
export function BankStatementForm({ imported, attempt }: BankStatementFormProps) {
  const t = useMessages(officeTransferMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <Card className="mb-6 p-4">
      <h2 className="text-lg">{t.statement}</h2>
      <p className="text-quiet">{t.statementText}</p>
      <Form
        method="post"
        encType="multipart/form-data"
        noValidate
        className="mt-3 flex max-w-lg flex-col gap-3"
      >
        <FormTrouble attempt={attempt} />
        {imported && <Imported imported={imported} />}
        <Field
          name="/statement"
          error={fieldOf(attempt, '/statement').error}
          label={t.statementFile}
          type="file"
          accept=".csv,text/csv"
          required
        />
        <Button name="intent" value="statement" kind="second" disabled={isBusy} className="self-start">
          {t.importStatement}
        </Button>
      </Form>
    </Card>
  );
}

function Imported({ imported: { matched, unmatched, known, outgoing } }: { imported: StatementImported }) {
  const t = useMessages(officeTransferMessages);
  return (
    <Notice kind="done" role="status" title={t.imported}>
      <ul>
        <li>{t.importedMatched(matched)}</li>
        {unmatched > 0 && <li>{t.importedUnmatched(unmatched)}</li>}
        {known > 0 && <li>{t.importedKnown(known)}</li>}
        {outgoing > 0 && <li>{t.importedOutgoing(outgoing)}</li>}
      </ul>
    </Notice>
  );
}
