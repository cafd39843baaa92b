import type { OfficeReturn } from '@daulang/commerce/api/returns';
import { Link } from 'react-router';
import { LinePicture } from '~/cart/line-picture';
import { useLanguage, useMessages } from '~/i18n/messages';
import { DrawCode } from './+draw-code';
import { officeReturnMessages, returnFindingMessages } from '~/i18n/returns';

/** The pieces of a return, and what is still to be done about each. */
export function ReturnedPieces({ it }: { it: OfficeReturn }) {
  const t = useMessages(officeReturnMessages);
  const findings = useMessages(returnFindingMessages);
  const language = useLanguage();
  return (
    <ul className="mt-4 flex flex-col gap-3">
      {it.pieces.map(({ number, title, pictureCid, finding, isOpened, tokenAddress }) => (
        <li key={number} className="flex gap-4 rounded-card border border-line bg-raised p-3">
          <LinePicture cid={pictureCid} />
          <div className="min-w-0 flex-1">
            <p className="font-medium">{title[language]}</p>
            <p className="text-sm text-quiet">{number}</p>
            {isOpened && <p className="text-closer">{t.wasOpened}</p>}
            {finding && <p>{findings[finding]}</p>}
            {it.state === 'waiting-for-token' && finding === 'scratched' && (
              <DrawCode number={number} address={tokenAddress} />
            )}
            {finding === 'damaged' && (
              <Link
                to={`/${language}/office/certificates/${ownNumber(number)}`}
                className="inline-flex min-h-11 items-center"
              >
                {t.withdraw(ownNumber(number))}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Within the cooperative: what stands after the register's number of it. */
const ownNumber = (publicNumber: string): string => publicNumber.split('/').at(-1) ?? '';
