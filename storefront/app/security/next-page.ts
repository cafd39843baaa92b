/** Where to go after signing in: only a page of this very site, whatever stands in the address. */
export function nextPage(request: Request): string | null {
  const next = new URL(request.url).searchParams.get('next');
  return next !== null && /^\/(?![/\\])/.test(next) ? next : null;
}
