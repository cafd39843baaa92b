import { useMessages } from '~/i18n/messages';
import { frameMessages } from '~/i18n/frame';

export default function Home() {
  const t = useMessages(frameMessages);
  return <h1 className="page title">{t.tagline}</h1>;
}
