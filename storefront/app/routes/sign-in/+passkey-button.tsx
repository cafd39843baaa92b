import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import { useSubmit } from 'react-router';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { type Messages, useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';
import { type PasskeyOutcome, signInWithPasskey } from './+passkey';

/** Straight in, for who saved a passkey before. The page's action knows where to go, and brings the cart along. */
export function PasskeyButton() {
  const t = useMessages(signInMessages);
  const submit = useSubmit();
  const [outcome, setOutcome] = useState<PasskeyOutcome | 'working' | null>(null);
  async function signIn() {
    setOutcome('working');
    const ended = await signInWithPasskey();
    if (ended.kind === 'done') await submit({ intent: 'arrive' }, { method: 'post' });
    setOutcome(ended);
  }
  return (
    <div className="mt-6 flex flex-col gap-3">
      <p className="text-center text-quiet">{t.or}</p>
      <Button type="button" kind="second" onClick={() => void signIn()} disabled={outcome === 'working'}>
        <Fingerprint aria-hidden size={24} strokeWidth={1.5} />
        {t.withPasskey}
      </Button>
      <p className="text-center text-base text-quiet">{t.withPasskeyHint}</p>
      <PasskeyTrouble outcome={outcome} t={t} />
    </div>
  );
}

/** What stopped a passkey, in words. */
export function PasskeyTrouble(props: {
  outcome: PasskeyOutcome | 'working' | null;
  t: Messages<typeof signInMessages>;
}) {
  const { outcome, t } = props;
  if (outcome === null) return null;
  if (outcome === 'working') return <p role="status">{t.passkeyWorking}</p>;
  if (outcome.kind === 'done') return null;
  const words = {
    cancelled: t.passkeyCancelled,
    unsupported: t.passkeyUnsupported,
    asleep: t.asleep,
  };
  return (
    <Notice kind="attention" role="alert">
      {outcome.kind === 'refused' ? outcome.text : words[outcome.kind]}
    </Notice>
  );
}
