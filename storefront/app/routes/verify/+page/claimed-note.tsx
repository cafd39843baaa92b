import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';

/** Whoever is about to buy the piece as new has to know that somebody holds it already, and since when. */
export function ClaimedNote({ since }: { since: string }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  return (
    <section data-claimed={since}>
      <h2>{t.claimedTitle}</h2>
      <p>{t.claimedSince(formatDay(since, language))}</p>
    </section>
  );
}
