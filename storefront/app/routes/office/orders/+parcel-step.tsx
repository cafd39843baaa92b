import type { Problem } from '@daulang/commerce/api/problems';
import { Undo2 } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { ProblemNotice } from '~/components/problem-notice';
import { formatClock } from '~/i18n/format';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import type { OfficeParcel } from './+parcel-state';

/** What was typed and why it did not go through. */
export interface ParcelAnswer {
  carrier: string;
  trackingCode: string;
  isCarrierMissing: boolean;
  problem: Problem | null;
}

/** A slip of the finger is taken back, as long as the service allows it. */
function UndoMove({ parcel }: { parcel: OfficeParcel }) {
  const t = useMessages(officeMessages);
  const isBusy = useNavigation().state !== 'idle';
  if (!parcel.undoUntil) return null;
  return (
    <Form method="post" className="mt-2">
      <input type="hidden" name="parcel" value={parcel.id} />
      <input type="hidden" name="move" value={parcel.state} />
      <Button name="step" value="undo" kind="quiet" disabled={isBusy}>
        <Undo2 aria-hidden size={20} strokeWidth={1.5} />
        {parcel.state === 'packed' ? t.undoPacked : t.undoSent}{' '}
        <span className="text-quiet">({t.undoUntil(formatClock(parcel.undoUntil))})</span>
      </Button>
    </Form>
  );
}

/** The one thing that can be done with a parcel now: pack, send, deliver; nothing before payment and at the end. */
export function ParcelStep({ parcel, answer }: { parcel: OfficeParcel; answer: ParcelAnswer | undefined }) {
  const t = useMessages(officeMessages);
  const isBusy = useNavigation().state !== 'idle';
  const steps = { 'to-pack': 'pack', packed: 'send', sent: 'deliver' } as const;
  // What is held back for its money waits; a page that did not know yet is told why.
  const step = parcel.state in steps && !parcel.hold ? steps[parcel.state as keyof typeof steps] : null;
  if (!step) return answer?.problem ? <ProblemNotice problem={answer.problem} /> : null;
  const names = { pack: t.pack, send: t.send, deliver: t.deliver };
  return (
    <>
      <Form method="post" className="mt-4 flex flex-col gap-3" noValidate>
        <input type="hidden" name="parcel" value={parcel.id} />
        {answer?.problem && <ProblemNotice problem={answer.problem} />}
        {step === 'send' && (
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              label={t.carrier}
              name="carrier"
              maxLength={60}
              required
              defaultValue={answer?.carrier ?? ''}
              error={answer?.isCarrierMissing ? t.carrierNeeded : errorAt('/carrier', answer)}
            />
            <Field
              label={t.trackingCode}
              name="trackingCode"
              maxLength={60}
              defaultValue={answer?.trackingCode ?? ''}
              error={errorAt('/trackingCode', answer)}
            />
          </div>
        )}
        <Button name="step" value={step} disabled={isBusy} className="self-start">
          {names[step]}
        </Button>
      </Form>
      <UndoMove parcel={parcel} />
    </>
  );
}

function errorAt(pointer: string, answer: ParcelAnswer | undefined): string | undefined {
  return answer?.problem?.errors?.find((it) => it.pointer === pointer)?.detail;
}
