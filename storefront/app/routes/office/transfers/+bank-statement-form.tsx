import type { StatementImported } from '@daulang/commerce/api/transfers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
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
    <details
      open={imported !== null || attempt !== null}
      className="mb-6 rounded-card border border-line bg-raised px-4 py-2"
    >
      <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.statement}</summary>
      <p className="text-quiet">{t.statementText}</p>
      <KeyedForm encType="multipart/form-data" noValidate className="mt-3 mb-2 flex max-w-lg flex-col gap-3">
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
      </KeyedForm>
    </details>
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
