import { type LucideIcon, LogOut } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Form, Link, NavLink, useLocation } from 'react-router';
import { LanguageSwitch } from '~/components/language-switch';
import { frameMessages } from '~/i18n/frame';
import { useLanguage, useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';

interface Section {
  to: string;
  label: string;
  Icon: LucideIcon;
  /** For the narrow row of a phone, where the whole name does not fit. */
  short?: string;
  /** Only the exact address is this section. */
  end?: boolean;
}

export interface WorkplaceFrameProps {
  /** The name of the place: studio, office, authority. */
  place: string;
  /** Names the list of sections for who cannot see it. */
  navigation: string;
  /** None: a page that stands before all sections. */
  sections: Section[];
  /** Large type for the studio. */
  isLarge?: boolean;
  children: ReactNode;
}

/** What stands around the pages of people at work: no shop, no cart, the sections of their place. */
export function WorkplaceFrame({
  place,
  navigation,
  sections,
  isLarge = false,
  children,
}: WorkplaceFrameProps) {
  const t = useMessages(frameMessages);
  return (
    <div className={`flex min-h-screen flex-col ${isLarge ? 'studio' : ''}`}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-raised focus:p-3"
      >
        {t.skipToContent}
      </a>
      <TopBar place={place} />
      <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col lg:flex-row">
        {sections.length > 0 && <Sections label={navigation} sections={sections} isLarge={isLarge} />}
        <main id="content" className="min-w-0 flex-1 px-4 pt-4 pb-12 lg:px-8">
          {children}
        </main>
      </div>
    </div>
  );
}

function TopBar({ place }: { place: string }) {
  const t = useMessages({ ...frameMessages, signOut: signInMessages.signOut });
  const language = useLanguage();
  return (
    <header className="border-b border-line bg-raised">
      <div className="mx-auto flex w-full max-w-7xl flex-wrap items-center gap-x-3 px-4 py-1.5 lg:px-8">
        <Link
          to={`/${language}`}
          className="inline-flex min-h-11 items-center gap-2.5 font-bold text-ink no-underline"
        >
          <img src="/favicon.svg" alt={t.siteName} width={30} height={30} />
          {place}
        </Link>
        <div className="ml-auto flex items-center">
          <LanguageSwitch />
          <Form method="post" action={`/${language}/sign-out`}>
            <button className="inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-1.5 px-2 text-ink hover:text-press">
              <LogOut aria-hidden size={20} strokeWidth={1.5} />
              <span className="sr-only sm:not-sr-only">{t.signOut}</span>
            </button>
          </Form>
        </div>
      </div>
    </header>
  );
}

interface SectionsProps {
  label: string;
  sections: Section[];
  isLarge: boolean;
}

/** One row on a phone (icons over short names in the studio, else a row that scrolls), a column on a desk. */
function Sections({ label, sections, isLarge }: SectionsProps) {
  const row = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => bringToMiddle(row.current), [pathname]);
  const list = isLarge ? 'grid grid-flow-col auto-cols-fr' : 'flex overflow-x-auto';
  const link = isLarge
    ? 'flex-col gap-0.5 px-0.5 text-center text-sm leading-tight lg:text-[1em]'
    : 'gap-2 px-2.5 whitespace-nowrap';
  return (
    <nav
      aria-label={label}
      className="border-b border-line bg-raised lg:w-64 lg:shrink-0 lg:border-r lg:border-b-0"
    >
      <ul ref={row} className={`${list} gap-x-1 px-2 py-1 lg:flex lg:flex-col lg:px-4 lg:py-6`}>
        {sections.map(({ to, label: name, short, Icon, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end ?? false}
              className={`flex min-h-11 items-center rounded-card py-1 text-ink no-underline hover:bg-press-soft aria-[current=page]:bg-press-soft aria-[current=page]:font-medium aria-[current=page]:text-press lg:flex-row lg:justify-start lg:gap-2 lg:px-2.5 ${link}`}
            >
              <Icon aria-hidden size={22} strokeWidth={1.5} className="shrink-0" />
              {short && <span className="lg:hidden">{short}</span>}
              <span className={short ? 'hidden lg:inline' : ''}>{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Along its row alone: the page may have been scrolled before its scripts came, and a finger may be on it. */
function bringToMiddle(row: HTMLElement | null): void {
  const current = row?.querySelector('[aria-current=page]');
  if (row && current) row.scrollLeft += middleOf(current) - middleOf(row);
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
