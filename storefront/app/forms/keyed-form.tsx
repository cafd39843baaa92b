import { useEffect, useId, useRef, useState } from 'react';
import { Form, type FormProps, useActionData, useNavigation } from 'react-router';
import { drawFormKey, FORM_KEY, isKeyOf, keyInTrouble } from './form-key';

/**
 * A form that writes: pressed twice, sent again by the back button or a reload, or after an answer that was lost, it is done
 * once (decision 0047). A form that went through has another key for the next time.
 */
export function KeyedForm({ children, ...form }: Omit<FormProps, 'method'>) {
  const place = useId();
  const key = useFormKey(place);
  return (
    <Form method="post" {...form}>
      {/* The server's key stays: what the browser draws beside it at first is never shown. */}
      <input type="hidden" name={FORM_KEY} value={key} suppressHydrationWarning />
      {children}
    </Form>
  );
}

function useFormKey(place: string): string {
  const answer = useActionData<unknown>();
  const { state, formData } = useNavigation();
  const [key, setKey] = useState(() => keptKey(answer, place) ?? drawFormKey(place));
  const sent = useRef<string | null>(null);
  useEffect(() => {
    const sending = formData?.get(FORM_KEY);
    if (typeof sending === 'string' && isKeyOf(sending, place)) sent.current = sending;
    if (state !== 'idle' || sent.current === null) return;
    const isInTrouble = keyInTrouble(answer) === sent.current;
    sent.current = null;
    if (!isInTrouble) setKey(drawFormKey(place));
  }, [state, formData, answer, place]);
  return key;
}

/** Without scripts the page is drawn anew by the answer. */
function keptKey(answer: unknown, place: string): string | undefined {
  const key = keyInTrouble(answer);
  return key !== undefined && isKeyOf(key, place) ? key : undefined;
}
