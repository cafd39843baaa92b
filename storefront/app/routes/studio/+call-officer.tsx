import type { OfficerList } from '@daulang/commerce/api/accounts';
import { Phone } from 'lucide-react';
import { buttonClass } from '~/components/button';
import { formatPhone } from '~/i18n/format-phone';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';

/** The cooperative's people, one press away on a phone, and their numbers to read out elsewhere. */
export function CallOfficer({ officers }: { officers: OfficerList['officers'] }) {
  const t = useMessages(studioMessages);
  const reachable = officers.flatMap(({ displayName, phone }) => (phone ? [{ displayName, phone }] : []));
  return (
    <section className="mt-8" aria-labelledby="help">
      <h2 id="help" className="text-xl">
        {t.helpTitle}
      </h2>
      {reachable.length === 0 && <p className="mt-1">{t.noOfficerPhone}</p>}
      <ul className="mt-3 flex flex-col gap-3">
        {reachable.map(({ displayName, phone }) => (
          <li key={phone} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <a href={`tel:${phone}`} className={buttonClass('second')}>
              <Phone aria-hidden size={22} strokeWidth={1.5} />
              {t.callOfficer}
            </a>
            <span>
              {displayName} · <span className="whitespace-nowrap">{formatPhone(phone)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
