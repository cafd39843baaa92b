import type { OfficeReturn } from '@daulang/commerce/api/returns';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeReturnMessages, returnStateMessages } from '~/i18n/returns';

/** What became of a return so far, and who drew new codes for its pieces. */
export function ReturnHistory({ it }: { it: OfficeReturn }) {
  const t = useMessages(officeReturnMessages);
  const states = useMessages(returnStateMessages);
  const language = useLanguage();
  const lines = [
    ...it.history.map(({ state, at }) => ({ what: states[state], at })),
    ...it.newCodes.map(({ number, at, by }) => ({ what: t.newCodeDrawn(number, by), at })),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return (
    <>
      <h2 className="mt-8 mb-1 text-lg">{t.history}</h2>
      <ol>
        {lines.map(({ what, at }) => (
          <li key={`${at} ${what}`}>
            {what} <span className="text-sm text-quiet">{formatMoment(at, language)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
