import { Fingerprint } from 'lucide-react';
import type { StudioOverview, StudioPiece } from '@daulang/commerce/api/studio';
import { Link, useNavigation } from 'react-router';
import { Button, ButtonLink } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { helperMessages } from '~/i18n/helpers';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { useActsFor } from '../+acts-for';

export interface SignPieceProps {
  piece: StudioPiece;
  signingKey: StudioOverview['signingKey'];
  /** The key of this device, perhaps, is not in the register yet. */
  newKeyWaits: boolean;
}

/** The way to sign a draft or a piece that was sent back, or what is missing before it can be signed. */
export function SignPiece({ piece, signingKey, newKeyWaits }: SignPieceProps) {
  const t = useMessages(studioMessages);
  const helper = useMessages(helperMessages);
  const helped = useActsFor();
  const at = `/${useLanguage()}/studio`;
  const isBusy = useNavigation().state !== 'idle';
  const hasKey = signingKey === 'active';
  const needsPhotograph = piece.missing.includes('photograph');
  const wasSentBack = piece.rejection !== null;
  const change = (
    <ButtonLink to={`${at}/pieces/${piece.id}/edit`} kind={needsPhotograph ? 'main' : 'second'}>
      {needsPhotograph ? t.addPhotograph : wasSentBack ? t.correct : t.edit}
    </ButtonLink>
  );
  if (helped !== null)
    return (
      <div className="mt-3 flex flex-col items-start gap-3">
        <p>{needsPhotograph ? t.signNeedsPhotograph : helper.waitsForArtisan(helped)}</p>
        {change}
      </div>
    );
  return (
    <div className="mt-3 flex flex-col gap-3">
      {needsPhotograph && <p>{t.signNeedsPhotograph}</p>}
      {signingKey === 'none' && <p>{t.signNeedsKey}</p>}
      {newKeyWaits && <p>{t.signKeyWaits}</p>}
      <div className="flex flex-wrap gap-3">
        {signingKey === 'none' && (
          <KeyedForm action={`${at}/key`}>
            <Button disabled={isBusy}>{t.keyMake}</Button>
          </KeyedForm>
        )}
        {hasKey && !needsPhotograph && (
          <KeyedForm>
            <Button name="intent" value="sign" disabled={isBusy} className="min-h-14">
              <Fingerprint aria-hidden size={26} strokeWidth={1.5} />
              {wasSentBack ? t.signAgain : t.signPiece}
            </Button>
          </KeyedForm>
        )}
        {change}
      </div>
      {hasKey && !newKeyWaits && (
        <p className="text-sm">
          {t.keyFirstTimeHere} <Link to={`${at}/key`}>{t.keyAnother}</Link>
        </p>
      )}
    </div>
  );
}
