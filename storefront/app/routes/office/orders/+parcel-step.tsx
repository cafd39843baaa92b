import { Undo2 } from 'lucide-react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, Select } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatClock } from '~/i18n/format';
import { workMessages } from '~/i18n/making';
import { pickUpMessages } from '~/i18n/pick-up';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import type { CarrierList, OfficeParcel } from '@daulang/commerce/api/orders';
import { PackFields } from './+pack-fields';

/** A slip of the finger is taken back, as long as the service allows it. */
function UndoMove({ parcel }: { parcel: OfficeParcel }) {
  const t = useMessages(officeMessages);
  const isBusy = useNavigation().state !== 'idle';
  if (!parcel.undoUntil) return null;
  return (
    <KeyedForm className="mt-2">
      <input type="hidden" name="parcel" value={parcel.id} />
      <input type="hidden" name="/move" value={parcel.state} />
      <Button name="step" value="undo" kind="quiet" disabled={isBusy}>
        <Undo2 aria-hidden size={20} strokeWidth={1.5} />
        {/* One text, so that large letters break its lines instead of standing side by side. */}
        <span>
          {parcel.state === 'packed' ? t.undoPacked : t.undoSent}{' '}
          <span className="text-quiet">({t.undoUntil(formatClock(parcel.undoUntil))})</span>
        </span>
      </Button>
    </KeyedForm>
  );
}

/** Nobody makes it any more. */
const GIVEN_UP: ReadonlySet<string> = new Set(['refused', 'late', 'called-off']);

/** Something of it is still to be made, and was neither given up nor paid back. */
const isStillMade = ({ lines }: OfficeParcel): boolean =>
  lines.some(
    ({ making, pieces, quantity, refunded, total }) =>
      making !== null &&
      !GIVEN_UP.has(making.state ?? '') &&
      pieces.length < quantity &&
      BigInt(refunded.amount) < BigInt(total.amount),
  );

/** The one thing that can be done with a parcel now: pack, send, deliver; nothing before payment and at the end. */
export function ParcelStep({
  parcel,
  carriers,
  attempt,
}: {
  parcel: OfficeParcel;
  carriers: CarrierList['carriers'];
  attempt: Attempt | null;
}) {
  const t = useMessages(officeMessages);
  const work = useMessages(workMessages);
  const fetching = useMessages(pickUpMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const isFetched = parcel.pickUp !== null;
  const steps = { 'to-pack': 'pack', packed: isFetched ? 'deliver' : 'send', sent: 'deliver' } as const;
  // What is held back for its money waits; a page that did not know yet is told why.
  const step = parcel.state in steps && !parcel.hold ? steps[parcel.state as keyof typeof steps] : null;
  if (step === 'pack' && isStillMade(parcel)) {
    return (
      <>
        <FormTrouble attempt={attempt} />
        <p className="mt-4 font-medium">{work.parcelWaits}</p>
      </>
    );
  }
  if (!step) return <FormTrouble attempt={attempt} />;
  const names = {
    pack: isFetched ? fetching.markReady : t.pack,
    send: t.send,
    deliver: isFetched ? fetching.handOver : t.deliver,
  };
  return (
    <>
      <KeyedForm className="mt-4 flex flex-col gap-3" noValidate>
        <input type="hidden" name="parcel" value={parcel.id} />
        <FormTrouble attempt={attempt} />
        {step === 'pack' && <PackFields parcel={parcel} attempt={attempt} />}
        {step === 'send' && (
          <div className="grid gap-3 sm:grid-cols-2">
            <Select label={t.carrier} {...fieldOf(attempt, '/carrier')} required>
              <option value="">{t.chooseCarrier}</option>
              {carriers.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name[language]}
                </option>
              ))}
            </Select>
            <Field
              label={t.trackingCode}
              hint={t.trackingCodeHint}
              {...fieldOf(attempt, '/trackingCode')}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
            />
          </div>
        )}
        <Button name="step" value={step} disabled={isBusy} className="self-start">
          {names[step]}
        </Button>
      </KeyedForm>
      <UndoMove parcel={parcel} />
    </>
  );
}
