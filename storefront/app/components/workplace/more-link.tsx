import { Way } from '~/components/way';

interface MoreLinkProps {
  /** The list's own page. */
  at: string;
  /** What the list was asked for; null and nothing leave a word out. */
  asked?: Readonly<Record<string, string | null>>;
  cursor: string | null;
  children: string;
}

/** The way to what follows on a list, as long as something does. */
export function MoreLink({ at, asked = {}, cursor, children }: MoreLinkProps) {
  if (cursor === null) return null;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, cursor })) if (value) search.set(name, value);
  return <Way to={`${at}?${search.toString()}`}>{children}</Way>;
}
