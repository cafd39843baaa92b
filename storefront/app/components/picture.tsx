import type { Bilingual } from '@daulang/commerce/api/text';
import { useLanguage } from '~/i18n/messages';

/** The widths the service derives of every picture. */
const widths = [320, 640, 960, 1280] as const;
type Width = (typeof widths)[number];

/** Of these a screen may choose; a browser that reads no AVIF is given one of them that is wide enough for most. */
const ENOUGH = 640;

export interface PictureProps {
  picture: { cid: string; alt: Bilingual; width: number; height: number } | null;
  /** How wide it stands on the page, as in `(min-width: 48rem) 33vw, 100vw`. */
  sizes: string;
  /** The widest that its place can ever need: a page of many small pictures names no others. */
  widest?: Width;
  /** The first picture of a page is not lazy. */
  isFirst?: boolean;
  className?: string;
}

/** A picture in AVIF or WebP, in the size the screen needs; its place is kept while it loads. */
export function Picture({ picture, sizes, widest = 1280, isFirst = false, className }: PictureProps) {
  const language = useLanguage();
  if (!picture) return <div className={className ? `bg-press-soft ${className}` : 'bg-press-soft'} />;
  return (
    <picture>
      <source type="image/avif" {...sourceSet(picture.cid, 'avif', widest, sizes)} />
      <img
        src={pictureUrl(picture.cid, widest < ENOUGH ? widest : ENOUGH, 'webp')}
        {...(widest === 1280 && sourceSet(picture.cid, 'webp', widest, sizes))}
        alt={picture.alt[language]}
        width={picture.width}
        height={picture.height}
        loading={isFirst ? 'eager' : 'lazy'}
        {...(isFirst && { fetchPriority: 'high' })}
        decoding="async"
        className={className}
      />
    </picture>
  );
}

/** Where one derived size of a picture is served. */
export function pictureUrl(cid: string, width: Width, format: 'avif' | 'webp'): string {
  return `/api/v1/media/${cid}/${width}.${format}`;
}

function sourceSet(cid: string, format: 'avif' | 'webp', widest: Width, sizes: string) {
  const offered = widths.filter((width) => width <= widest);
  if (offered.length === 1) return { srcSet: pictureUrl(cid, widest, format) };
  return { srcSet: offered.map((width) => `${pictureUrl(cid, width, format)} ${width}w`).join(','), sizes };
}
