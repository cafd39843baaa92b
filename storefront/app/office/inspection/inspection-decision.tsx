import type { InspectionQueue } from '@daulang/commerce/api/office';
import { Check, Undo2 } from 'lucide-react';
import { Form } from 'react-router';
import { Button } from '~/components/button';
import { TextArea } from '~/components/field';
import { ProblemNotice } from '~/components/problem-notice';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import type { Inspected } from '~/routes/office/inspections';

export interface InspectionDecisionProps {
  piece: InspectionQueue['items'][number];
  isRejecting: boolean;
  isBusy: boolean;
  answer: Inspected;
  onAccept: () => void;
  onReject: () => void;
  onCancel: () => void;
}

/** Accept in one press; reject only with what was found. */
export function InspectionDecision(props: InspectionDecisionProps) {
  const { piece, isRejecting, isBusy, answer, onAccept, onReject, onCancel } = props;
  const t = useMessages(officeMessages);
  const title = piece.title[useLanguage()];
  const findingsError = answer?.problem?.errors?.find(({ pointer }) => pointer === '/findings')?.detail;
  return (
    <div className="mt-5 flex flex-col gap-4">
      {answer?.problem && <ProblemNotice problem={answer.problem} />}
      {isRejecting ? (
        <Form method="post" className="flex flex-col gap-3">
          <input type="hidden" name="pieceId" value={piece.id} />
          <input type="hidden" name="title" value={title} />
          <TextArea
            label={t.findings}
            hint={t.findingsHint}
            error={answer?.isFindingsMissing ? t.findingsNeeded : findingsError}
            name="findings"
            maxLength={500}
            required
            autoFocus
          />
          <div className="flex flex-wrap gap-3">
            <Button name="result" value="rejected" disabled={isBusy}>
              {t.rejectConfirm}
            </Button>
            <Button type="button" kind="second" onClick={onCancel}>
              {t.cancel}
            </Button>
          </div>
        </Form>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button type="button" onClick={onAccept} disabled={isBusy} aria-keyshortcuts="a">
            <Check aria-hidden size={20} strokeWidth={1.5} />
            {t.accept}
          </Button>
          <Button type="button" kind="second" onClick={onReject} disabled={isBusy} aria-keyshortcuts="r">
            <Undo2 aria-hidden size={20} strokeWidth={1.5} />
            {t.reject}
          </Button>
        </div>
      )}
    </div>
  );
}
