import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** The two ways on for an act that waits: sign it, or give it up. */
export function ActButtons({ actId, isCancellable = true }: { actId: string; isCancellable?: boolean }) {
  const t = useMessages(officeMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm className="flex flex-wrap gap-3">
      <input type="hidden" name="act" value={actId} />
      <Button name="intent" value="sign" disabled={isBusy}>
        {t.sign}
      </Button>
      {isCancellable && (
        <Button name="intent" value="cancel" kind="quiet" disabled={isBusy}>
          {t.actCancel}
        </Button>
      )}
    </KeyedForm>
  );
}
