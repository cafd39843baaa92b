import { MOST_RETURN_PHOTOGRAPHS, orderReturns } from '@daulang/commerce/api/returns';
import { Camera } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { Form, useRevalidator } from 'react-router';
import { askFromBrowser } from '~/api/ask-from-browser';
import { Button } from '~/components/button';
import { WithScript } from '~/components/with-script';
import { useMessages } from '~/i18n/messages';
import { returnMessages } from '~/i18n/returns';
import { preparePhotograph } from '~/piece/prepare-photograph';

interface ReturnPhotographsProps {
  secret: string;
  photographs: readonly string[];
}

/** Photographs that go with a return: drawn anew on this device, and sent to the service past our server. */
export function ReturnPhotographs({ secret, photographs }: ReturnPhotographsProps) {
  const t = useMessages(returnMessages);
  const [said, setSaid] = useState<string | null>(null);
  const { revalidate } = useRevalidator();

  async function add({ target }: ChangeEvent<HTMLInputElement>) {
    const picture = target.files?.[0];
    if (!picture) return;
    setSaid(t.sendingPhotograph);
    const prepared = await preparePhotograph(picture);
    target.value = '';
    if (prepared === 'unreadable') return setSaid(t.photographUnreadable);
    if (prepared === 'too-large') return setSaid(t.photographTooLarge);
    const { problem } = await askFromBrowser(
      { to: 'POST /orders/:secret/return-photographs', at: { secret }, file: prepared.file },
      orderReturns,
    );
    setSaid(typeof problem === 'string' ? t.photographNotSent : (problem?.detail ?? null));
    await revalidate();
  }

  return (
    <section aria-label={t.photographs} className="mb-6">
      <h2 className="text-lg">{t.photographs}</h2>
      <p className="text-sm text-quiet noscript:hidden">{t.photographsText}</p>
      <p className="hidden text-sm text-quiet noscript:block">{t.photographsWithScript}</p>
      <ul className="mt-3 flex flex-wrap gap-3">
        {photographs.map((id, nth) => (
          <li key={id} className="w-32">
            <img
              src={`/api/v1/orders/${secret}/return-photographs/${id}`}
              alt={t.photograph(nth + 1)}
              className="aspect-square w-full rounded-card bg-press-soft object-cover"
            />
            <Form method="post">
              <input type="hidden" name="photograph" value={id} />
              <Button name="intent" value="remove-photograph" kind="quiet" className="px-1!">
                {t.removePhotograph}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {photographs.length < MOST_RETURN_PHOTOGRAPHS && (
        <WithScript>
          <label className="mt-2 inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-card border border-edge bg-raised px-5 py-2 font-medium text-press focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-press hover:border-press">
            <Camera aria-hidden size={22} strokeWidth={1.5} />
            {t.addPhotograph}
            <input
              type="file"
              accept="image/*"
              className="sr-only"
              aria-label={t.addPhotograph}
              onChange={(event) => void add(event)}
            />
          </label>
        </WithScript>
      )}
      <p role="status" className="mt-1 text-sm">
        {said}
      </p>
    </section>
  );
}
