import { pictureUrl } from '~/components/picture';

/** The small picture beside a line; its words stand next to it. */
export function LinePicture({ cid }: { cid: string | null }) {
  const shape = 'h-20 w-16 shrink-0 rounded-card bg-press-soft object-cover';
  if (!cid) return <div className={shape} />;
  return (
    <img src={pictureUrl(cid, 320, 'webp')} alt="" width={64} height={80} loading="lazy" className={shape} />
  );
}
