import { Notice } from '~/components/notice';
import { unplaced } from '~/forms/attempt';
import { LedTo, TroubleSaid } from '~/forms/form-trouble';
import { keptMessages } from '~/i18n/kept';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { pieceFields } from './piece-field';
import type { SaveTrouble } from './save-piece';

export interface SaveTroubleNoticeProps {
  trouble: SaveTrouble | undefined;
  /** Whether the form lies on this device. */
  isKept: boolean;
}

const shown = Object.fromEntries(pieceFields.map((name) => [name, '']));

/** Why the piece is not saved yet, beside the button that was pressed. */
export function SaveTroubleNotice({ trouble, isKept }: SaveTroubleNoticeProps) {
  if (!trouble) return null;
  return (
    <LedTo trouble={trouble}>
      <Said trouble={trouble} isKept={isKept} />
    </LedTo>
  );
}

function Said({ trouble, isKept }: { trouble: SaveTrouble; isKept: boolean }) {
  const t = useMessages(studioMessages);
  const kept = useMessages(keptMessages);
  const { problem, pieceId, errors } = trouble;
  const words = {
    asleep: pieceId ? t.savedPhotographsLeft : t.nothingLost,
    offline: isKept ? kept.offlineKept : kept.offlineOpen,
    'photograph-missing': t.photographNeeded,
    'photograph-differs': t.photographDiffers,
  };
  if (typeof problem === 'string') return <Words text={words[problem]} />;
  const attempt = { typed: shown, errors, problem };
  if (errors.length > 0 && unplaced(attempt).length === 0) return <Words text={t.lookAtFields} />;
  return <TroubleSaid attempt={attempt} />;
}

function Words({ text }: { text: string }) {
  return (
    <Notice kind="attention" role="alert">
      {text}
    </Notice>
  );
}
