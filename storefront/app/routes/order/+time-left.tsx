import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';

interface TimeLeftProps {
  until: string;
  /** The server's clock when it said so. */
  now: string;
}

/** Counts down where scripts run; where none do, the time of day stands on the page. */
export function TimeLeft(times: TimeLeftProps) {
  const t = useMessages(paymentMessages);
  const seconds = useSecondsLeft(times);
  if (seconds === null) return null;
  return (
    <p role="timer" className="flex items-center gap-2 font-medium tabular-nums">
      <Timer aria-hidden size={22} strokeWidth={1.5} className="shrink-0" />
      {seconds > 0 ? t.timeLeft(Math.floor(seconds / 60), seconds % 60) : t.timeOver}
    </p>
  );
}

/** Null before scripts run. The reader's clock may be wrong, so only what goes by on it counts. */
function useSecondsLeft({ until, now }: TimeLeftProps): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const end = performance.now() + Date.parse(until) - Date.parse(now);
    const tell = () => setSeconds(Math.max(0, Math.ceil((end - performance.now()) / 1_000)));
    const first = setTimeout(tell);
    const each = setInterval(tell, 1_000);
    return () => {
      clearTimeout(first);
      clearInterval(each);
    };
  }, [until, now]);
  return seconds;
}
