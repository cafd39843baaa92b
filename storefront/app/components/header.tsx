import { ShieldCheck, ShoppingBasket, UserRound } from 'lucide-react';
import { Link, NavLink } from 'react-router';
import { accountMessages } from '~/i18n/account';
import { frameMessages } from '~/i18n/frame';
import { useLanguage, useMessages } from '~/i18n/messages';
import { LanguageSwitch } from './language-switch';

/** The mark and the ways through the shop; one line on a desk, two on a phone. */
export function Header({ piecesInCart }: { piecesInCart: number }) {
  const t = useMessages(frameMessages);
  const at = `/${useLanguage()}`;
  return (
    <header className="border-b border-line bg-paper">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-raised focus:p-3"
      >
        {t.skipToContent}
      </a>
      <div className="page flex flex-wrap items-center gap-x-4 py-1.5">
        <Link
          to={at}
          className="mr-auto inline-flex min-h-11 items-center gap-2.5 text-lg font-bold text-ink no-underline"
        >
          <img src="/favicon.svg" alt="" width={30} height={30} />
          {t.siteName}
        </Link>
        <div className="flex items-center gap-1 sm:order-3">
          <LanguageSwitch />
          <CartLink at={at} pieces={piecesInCart} />
        </div>
        <nav
          aria-label={t.mainNavigation}
          className="-mx-2 flex basis-full flex-wrap sm:order-2 sm:mx-0 sm:basis-auto"
        >
          <NavLink to={`${at}/shop`} className="way">
            {t.shop}
          </NavLink>
          <NavLink to={`${at}/villages`} className="way">
            {t.villages}
          </NavLink>
          <NavLink to={`${at}/verify`} className="way">
            <ShieldCheck aria-hidden size={20} strokeWidth={1.5} className="max-sm:hidden" />
            {t.verify}
          </NavLink>
          <NavLink to={`${at}/account/orders`} className="way ml-auto">
            <UserRound aria-hidden size={22} strokeWidth={1.5} />
            <span className="sr-only sm:not-sr-only">{useMessages(accountMessages).title}</span>
          </NavLink>
        </nav>
      </div>
    </header>
  );
}

function CartLink({ at, pieces }: { at: string; pieces: number }) {
  const t = useMessages(frameMessages);
  return (
    <NavLink to={`${at}/cart`} aria-label={pieces > 0 ? t.cartWith(pieces) : t.cart} className="way">
      <ShoppingBasket aria-hidden size={22} strokeWidth={1.5} />
      {pieces > 0 && (
        <span className="min-w-6 rounded-full bg-press px-1.5 text-center text-sm font-medium text-on-press tabular-nums">
          {pieces}
        </span>
      )}
    </NavLink>
  );
}
