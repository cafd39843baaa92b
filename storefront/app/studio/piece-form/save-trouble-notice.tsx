import { Notice } from '~/components/notice';
import { ProblemNotice } from '~/components/problem-notice';
import { useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import type { SaveTrouble } from '../save-piece';

/** Why the piece is not saved yet, beside the button that was pressed. */
export function SaveTroubleNotice({ trouble }: { trouble: SaveTrouble | undefined }) {
  const t = useMessages(studioMessages);
  if (!trouble) return null;
  const { problem, pieceId } = trouble;
  if (problem !== null && typeof problem === 'object') return <ProblemNotice problem={problem} />;
  const words = {
    asleep: pieceId ? t.savedPhotographsLeft : t.nothingLost,
    'photograph-missing': t.photographNeeded,
    'photograph-differs': t.photographDiffers,
  };
  return (
    <Notice kind="attention" role="alert">
      {problem === null ? t.lookAtFields : words[problem]}
    </Notice>
  );
}
