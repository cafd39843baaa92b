import { useId } from 'react';
import { Field, TextArea } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { giftMessages } from '~/i18n/gift';
import { useMessages } from '~/i18n/messages';
import { IS_GIFT } from './+checkout-fields';

/** Whether the order is a present, and then for whom: shown by the box alone, so also where there are no scripts. */
export function GiftFields({ attempt }: { attempt: Attempt | null }) {
  const t = useMessages(giftMessages);
  const id = useId();
  return (
    <div className="group/gift flex flex-col gap-4 rounded-card border border-line p-4">
      <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
        <input
          type="checkbox"
          name={IS_GIFT}
          defaultChecked={attempt?.typed['/gift/name'] !== undefined}
          aria-describedby={id}
          className="size-5 shrink-0 accent-press"
        />
        {t.isGift}
      </label>
      <p id={id} className="-mt-3 text-sm text-quiet">
        {t.isGiftNote}
      </p>
      <div className="hidden flex-col gap-4 group-has-checked/gift:flex">
        <Field {...fieldOf(attempt, '/gift/name')} label={t.receiverName} autoComplete="off" />
        <Field
          {...fieldOf(attempt, '/gift/phone')}
          label={t.receiverPhone}
          hint={t.receiverPhoneHint}
          type="tel"
          autoComplete="off"
        />
        <TextArea {...fieldOf(attempt, '/gift/note')} label={t.note} hint={t.noteHint} />
      </div>
    </div>
  );
}
