import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { officeReturnMessages } from '~/i18n/returns';

interface DrawCodeProps {
  number: string;
  /** Of the code that was drawn last; null until one was. */
  address: string | null;
}

/** The way to the sealing page that draws the new code of a scratched piece, and what it waits for then. */
export function DrawCode({ number, address }: DrawCodeProps) {
  const t = useMessages(officeReturnMessages);
  if (!address) {
    return (
      <>
        <p>{t.needsNewCode}</p>
        <DrawForm number={number} label={t.drawNewCode} />
      </>
    );
  }
  return (
    <>
      <p className="break-words">{t.waitsForToken(number, address)}</p>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.paperLost}</summary>
        <p>{t.drawAgainText}</p>
        <DrawForm number={number} label={t.drawAgain} isSecond />
      </details>
    </>
  );
}

function DrawForm({ number, label, isSecond }: { number: string; label: string; isSecond?: boolean }) {
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm className="mt-2">
      <input type="hidden" name="number" value={number} />
      <Button name="step" value="new-code" kind={isSecond ? 'second' : undefined} disabled={isBusy}>
        {label}
      </Button>
    </KeyedForm>
  );
}
