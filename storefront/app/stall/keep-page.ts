import { openSquareCodeReader } from '~/components/scanner/square-code-reader';

/**
 * Keeps this page and what it is made of on the phone, so that it opens where there is no network. It reaches no other
 * page: the worker is asked about this address alone.
 */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { pathname, origin } = location;
  const registered = await navigator.serviceWorker.register('/stall-worker.js', { scope: pathname });
  // Not `ready`: who came here from another page of the studio would wait for ever, for that one has no worker.
  const worker = registered.active ?? registered.waiting ?? registered.installing;
  // What reads labels is fetched when somebody scans; at the stall that would be too late.
  await openSquareCodeReader().catch(() => undefined);
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${origin}/assets/`) || name === `${origin}/favicon.svg`);
  const named = [...document.querySelectorAll<HTMLLinkElement>('link[href]')]
    .map(({ href }) => href)
    .filter((href) => href.startsWith(`${origin}/assets/`));
  worker?.postMessage({ keep: [...new Set([origin + pathname, ...files, ...named])] });
}
