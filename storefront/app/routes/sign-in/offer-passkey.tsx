import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { redirect } from 'react-router';
import { requireMember, workplaceOf } from '~/api/member.server';
import { Button, ButtonLink } from '~/components/button';
import { Card } from '~/components/card';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';
import { nextPage } from '~/security/next-page';
import type { Route } from './+types/offer-passkey';
import { type PasskeyOutcome, savePasskey } from './+passkey';
import { PasskeyTrouble } from './+passkey-button';

export const meta: Route.MetaFunction = ({ location }) => [
  { title: `${inLanguage(signInMessages, languageOfPath(location.pathname)).offerTitle} · Dấu Làng` },
  { name: 'robots', content: 'noindex' },
];

/** Offered once after a code; who has a passkey is not kept here. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const person = await requireMember(request);
  const next = nextPage(request) ?? workplaceOf(person, params.language!);
  if (person.hasPasskey) throw redirect(next);
  return { next, isMember: person.memberships.length > 0 };
}

export default function OfferPasskey({ loaderData }: Route.ComponentProps) {
  const t = useMessages(signInMessages);
  const [outcome, setOutcome] = useState<PasskeyOutcome | 'working' | null>(null);
  async function save() {
    setOutcome('working');
    const ended = await savePasskey();
    if (ended.kind === 'done') window.location.assign(loaderData.next);
    else setOutcome(ended);
  }
  return (
    <div className="page max-w-lg py-6 text-lg">
      <h1 className="title">{t.offerTitle}</h1>
      <Card className="flex flex-col gap-4 p-5">
        <p>{t.offerText}</p>
        <Button type="button" onClick={() => void save()} disabled={outcome === 'working'}>
          <KeyRound aria-hidden size={22} strokeWidth={1.5} />
          {t.offerSave}
        </Button>
        <PasskeyTrouble outcome={outcome} t={t} />
        <ButtonLink to={loaderData.next} kind="second">
          {t.offerLater}
        </ButtonLink>
        {loaderData.isMember && <p className="text-base text-quiet">{t.offerNotSigning}</p>}
      </Card>
    </div>
  );
}
