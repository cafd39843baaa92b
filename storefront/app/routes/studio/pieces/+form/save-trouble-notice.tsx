import { Notice } from '~/components/notice';
import { ProblemNotice } from '~/components/problem-notice';
import { keptMessages } from '~/i18n/kept';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import type { SaveTrouble } from './save-piece';

export interface SaveTroubleNoticeProps {
  trouble: SaveTrouble | undefined;
  /** Whether the form lies on this device. */
  isKept: boolean;
}

/** Why the piece is not saved yet, beside the button that was pressed. */
export function SaveTroubleNotice({ trouble, isKept }: SaveTroubleNoticeProps) {
  const t = useMessages(studioMessages);
  const kept = useMessages(keptMessages);
  if (!trouble) return null;
  const { problem, pieceId } = trouble;
  if (problem !== null && typeof problem === 'object') return <ProblemNotice problem={problem} />;
  const words = {
    asleep: pieceId ? t.savedPhotographsLeft : t.nothingLost,
    offline: isKept ? kept.offlineKept : kept.offlineOpen,
    'photograph-missing': t.photographNeeded,
    'photograph-differs': t.photographDiffers,
  };
  return (
    <Notice kind="attention" role="alert">
      {problem === null ? t.lookAtFields : words[problem]}
    </Notice>
  );
}
