/** Carriers are written by people, so they are told by a part of their name; each has a page for one parcel. */
const PAGES: readonly [name: RegExp, page: (code: string) => string][] = [
  [/\bghn\b|giao\s*h[aà]ng\s*nhanh/i, (code) => `https://donhang.ghn.vn/?order_code=${code}`],
  [/\bghtk\b|giao\s*h[aà]ng\s*ti[eế]t\s*ki[eệ]m/i, (code) => `https://i.ghtk.vn/${code}`],
];

/**
 * Where everybody can look a parcel up: the carrier's own page, or one that asks all carriers.
 * @example trackingLink('Bưu điện', 'EE123456789VN') // 'https://t.17track.net/en#nums=EE123456789VN'
 */
export function trackingLink(carrier: string, trackingCode: string): string {
  const code = encodeURIComponent(trackingCode.trim());
  const own = PAGES.find(([name]) => name.test(carrier));
  return own ? own[1](code) : `https://t.17track.net/en#nums=${code}`;
}
