import type { OrderReturns } from '@daulang/commerce/api/returns';
import { useId } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { FieldProblem, Select, TextArea } from '~/components/field';
import { LinePicture } from '~/cart/line-picture';
import { type Attempt, errorAt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { formatShortDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { returnMessages, returnReasonMessages } from '~/i18n/returns';
import { pieceField, pieceValue } from './+read-return-form';

interface ReturnFormProps {
  parcel: OrderReturns['returnable'][number];
  /** Those that go with it. */
  photographs: readonly string[];
  attempt: Attempt | null;
}

/** Which pieces of one parcel are to be sent back, and why. */
export function ReturnForm({ parcel: { parcelId, pieces, reasons }, photographs, attempt }: ReturnFormProps) {
  const t = useMessages(returnMessages);
  const words = useMessages(returnReasonMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const trouble = errorAt(attempt?.errors, '/pieces');
  const troubleId = useId();
  // By what they say and not by where they stand: a list may be shorter by now.
  const ticked = new Set(Object.values(attempt?.typed ?? {}));
  return (
    <Form method="post" noValidate className="flex flex-col gap-5" data-return-parcel={parcelId}>
      <FormTrouble attempt={attempt} />
      <input type="hidden" name="parcel" value={parcelId} />
      {photographs.map((id) => (
        <input key={id} type="hidden" name="photograph" value={id} />
      ))}
      <fieldset aria-describedby={trouble ? troubleId : undefined}>
        {/* So that the form is known to ask for pieces, also where none is ticked. */}
        <input type="hidden" name="/pieces" value="" />
        <legend className="mb-2 font-medium">{t.whichPieces}</legend>
        <ul className="flex flex-col gap-2">
          {pieces.map((piece, nth) => (
            <li key={piece.number}>
              <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-card border border-line bg-raised p-3">
                <input
                  type="checkbox"
                  name={pieceField(nth)}
                  value={pieceValue(piece)}
                  defaultChecked={attempt ? ticked.has(pieceValue(piece)) : pieces.length === 1}
                  aria-invalid={trouble ? true : undefined}
                  className="size-5 shrink-0 accent-press"
                />
                <LinePicture cid={piece.pictureCid} />
                <span className="min-w-0">{t.piece(piece.title[language], piece.number)}</span>
              </label>
            </li>
          ))}
        </ul>
        <FieldProblem id={troubleId} text={trouble} />
      </fieldset>
      <Select
        {...fieldOf(attempt, '/reason')}
        label={t.why}
        {...(reasons.some(({ until }) => until !== null) && { hint: t.untilHint })}
        required
      >
        <option value="">{t.chooseReason}</option>
        {reasons.map(({ reason, until }) => (
          <option key={reason} value={reason}>
            {until ? t.until(words[reason], formatShortDay(until, language)) : words[reason]}
          </option>
        ))}
      </Select>
      <TextArea {...fieldOf(attempt, '/words')} label={t.words} required />
      <Button name="intent" value="open" disabled={isBusy} className="self-start px-8">
        {t.send}
      </Button>
    </Form>
  );
}
