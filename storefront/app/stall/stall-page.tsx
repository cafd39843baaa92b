import type { StallChoices } from '@daulang/commerce/api/stall';
import { useEffect, useState } from 'react';
import { ButtonLink } from '~/components/button';
import { Notice } from '~/components/notice';
import { ProblemNotice } from '~/components/problem-notice';
import { useLanguage, useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';
import { CloseDayForm } from './close-day-form';
import { keepPage } from './keep-page';
import type { SaleHere } from './sale-here';
import { PiecesAlong } from './pieces-along';
import { ReceiptView } from './receipt-view';
import { NamePhone } from './name-phone';
import { SalesHere } from './sales-here';
import { SellPiece } from './sell-piece';
import { TakeAlongForm } from './take-along-form';
import { useStall, type Trouble } from './use-stall';

interface StallPageProps {
  /** The signed-in person's id: what is kept on a shared phone is their own. */
  seller: string;
  choices: StallChoices['products'];
  /** Where to sign in, and to come back here. */
  signIn: string;
}

/** Sells in three taps, with or without a network: a piece, how it is paid, done. */
export function StallPage({ seller, choices, signIn }: StallPageProps) {
  const t = useMessages(stallMessages);
  const stall = useStall(seller);
  const [pieceId, setPieceId] = useState<string | null>(null);
  const [shown, setShown] = useState<SaleHere | null>(null);
  useEffect(() => {
    keepPage().catch(() => undefined);
  }, []);
  const { here, isReadOnly, trouble } = stall;
  const piece = here?.stall.pieces.find(({ id }) => id === pieceId);
  if (here === undefined) return null;
  return (
    <div className="flex max-w-3xl flex-col gap-6" data-stall>
      {isReadOnly && <Notice kind="attention">{t.secondTab}</Notice>}
      {here?.stall.phone.isCalledBack && <Notice kind="attention">{t.calledBack}</Notice>}
      <TroubleNotice trouble={trouble} signIn={signIn} />
      {!here ? (
        <NamePhone onRegister={stall.register} isDisabled={isReadOnly} />
      ) : shown ? (
        <ReceiptView sold={shown} onNext={() => setShown(null)} />
      ) : piece ? (
        <SellPiece
          key={piece.id}
          piece={piece}
          bank={here.stall.bank}
          onBack={() => setPieceId(null)}
          onSold={async (sold) => {
            setShown(await stall.sell(sold));
            setPieceId(null);
          }}
        />
      ) : (
        <>
          <PiecesAlong pieces={here.stall.pieces} isDisabled={isReadOnly} onChosen={setPieceId} />
          <SalesHere
            sales={stall.sales}
            onSend={stall.send}
            onShow={setShown}
            onUndo={stall.undo}
            isDisabled={isReadOnly}
          />
          {!isReadOnly && (
            <>
              {!here.stall.phone.isCalledBack && <TakeAlongForm choices={choices} onTake={stall.takeAlong} />}
              <CloseDayForm cash={here.stall.cash} sales={stall.sales} onClose={stall.close} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function TroubleNotice({ trouble, signIn }: { trouble: Trouble | null; signIn: string }) {
  const t = useMessages(stallMessages);
  const language = useLanguage();
  if (trouble === null) return null;
  if (trouble === 'offline') return <Notice role="status">{t.offline}</Notice>;
  if (trouble.status === 401)
    return (
      <Notice kind="attention" role="alert">
        <p>{t.signedOut}</p>
        <ButtonLink
          to={`/${language}/sign-in?next=${encodeURIComponent(signIn)}`}
          kind="second"
          className="mt-2"
        >
          {t.signIn}
        </ButtonLink>
      </Notice>
    );
  return <ProblemNotice problem={trouble} />;
}
