import { useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** Beside the name of an invented person. */
export function DemoMark() {
  const t = useMessages(shopMessages);
  return (
    <span title={t.demoExplained} className="rounded-full border border-edge px-2 py-0.5 text-xs text-quiet">
      {t.demoMark}
    </span>
  );
}
