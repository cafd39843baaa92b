import type { Offer } from '@daulang/commerce/api/offers';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { askFromBrowser } from '~/api/ask-from-browser';
import { asAgreed } from '~/api/our-refusal';
import { useMessages } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';
import { studioMessages } from '~/i18n/studio';
import { PhotographSlot } from '~/piece/photograph-slot';

interface OfferPhotographProps {
  id: string;
  /** Whose page it is on. */
  place: 'studio' | 'office';
}

/** The second step: one that was made before. It is sent as soon as it is taken. */
export function OfferPhotograph({ id, place }: OfferPhotographProps) {
  const t = useMessages(offerMessages);
  const { needsScript } = useMessages(studioMessages);
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<{ isSending: boolean; error?: string }>({ isSending: false });

  async function send(file: File) {
    setState({ isSending: true });
    const { problem } = await askFromBrowser(
      { to: `POST /${place}/offers/:id/photographs`, at: { id }, query: { role: 'front' }, file },
      asAgreed<Offer>(),
    );
    setState({
      isSending: false,
      ...(problem !== null && { error: typeof problem === 'string' ? t.notSent : problem.detail }),
    });
    if (problem === null) await revalidate();
  }

  return (
    <section aria-labelledby="photograph" className="flex flex-col gap-3">
      <h2 id="photograph" className="text-2xl">
        {t.stepPhotograph}
      </h2>
      <p>{t.photographText}</p>
      <noscript>{needsScript}</noscript>
      <div className="max-w-xs">
        <PhotographSlot role="front" error={state.error} onReady={({ file }) => void send(file)} />
      </div>
      <p role="status">{state.isSending && t.sending}</p>
    </section>
  );
}
