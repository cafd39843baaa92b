import type { StudioPiece } from '@daulang/commerce/api/studio';
import { ImageOff } from 'lucide-react';
import { pictureUrl } from '~/components/picture';

/** The front of a piece beside its name, which says the same: empty for a screen reader. */
export function Thumbnail(props: { photographs: StudioPiece['photographs']; className?: string }) {
  const { photographs, className = '' } = props;
  const front = photographs.find(({ role }) => role === 'front') ?? photographs[0];
  const frame = `aspect-[4/5] shrink-0 rounded-card bg-press-soft ${className}`;
  if (!front) {
    return (
      <span className={`inline-flex items-center justify-center text-quiet ${frame}`}>
        <ImageOff aria-hidden size={26} strokeWidth={1.5} />
      </span>
    );
  }
  return (
    <img
      src={pictureUrl(front.cid, 320, 'webp')}
      alt=""
      width={front.width}
      height={front.height}
      loading="lazy"
      className={`object-cover ${frame}`}
    />
  );
}
