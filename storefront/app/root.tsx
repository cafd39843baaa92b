import type { ReactNode } from 'react';
import {
  data,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import latinFont from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import vietnameseFont from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import type { Route } from './+types/root';
import { hearAnswers } from './api/hearing.server';
import { piecesInCart } from './cart/basket.server';
import { Footer } from './components/footer';
import { Header } from './components/header';
import { WhatWentWrong } from './components/what-went-wrong';
import { languageOfPath } from './i18n/language';
import { LanguageContext } from './i18n/messages';
import { isScripted, type RouteHandle } from './route-handle';
import { publicOrigin } from './seo/public-origin.server';
import { passRetryAfter } from './security/retry-after.server';
import { showRefusal } from './security/refusal.server';
import { securityHeaders } from './security/security-headers.server';
import stylesheet from './styles/app.css?url';

export const middleware: Route.MiddlewareFunction[] = [
  securityHeaders,
  passRetryAfter,
  hearAnswers,
  showRefusal,
];

export const links: Route.LinksFunction = () => [
  ...[latinFont, vietnameseFont].map((href) => preload(href)),
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

function preload(href: string) {
  return { rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' } as const;
}

export async function loader({ request }: Route.LoaderArgs) {
  const { pieces, headers } = await piecesInCart(request);
  const isDemo = process.env.APP_MODE !== 'production';
  return data({ piecesInCart: pieces, origin: publicOrigin, isDemo }, { headers });
}

export { unlessStopped as shouldRevalidate } from '~/piece/unless-stopped';

export function Layout({ children }: { children: ReactNode }) {
  const language = languageOfPath(useLocation().pathname);
  const handles = useMatches().map((match) => match.handle as RouteHandle | undefined);
  const hasScripts = isScripted(handles);
  const isBare = handles.some((handle) => handle?.frame === 'own');
  const { piecesInCart = 0, isDemo = false } = useRouteLoaderData<typeof loader>('root') ?? {};
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#FBF7EF" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17130F" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext value={language}>
          {isBare ? children : <Framed {...{ piecesInCart, isDemo }}>{children}</Framed>}
        </LanguageContext>
        {hasScripts && <ScrollRestoration />}
        {hasScripts && <Scripts />}
      </body>
    </html>
  );
}

interface FrameProps {
  piecesInCart: number;
  isDemo: boolean;
  children: ReactNode;
}

function Framed({ piecesInCart, isDemo, children }: FrameProps) {
  return (
    <>
      <Header piecesInCart={piecesInCart} />
      <main id="content">{children}</main>
      <Footer isDemo={isDemo} />
    </>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <WhatWentWrong error={error} />;
}
