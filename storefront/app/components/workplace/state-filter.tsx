import { Link } from 'react-router';

interface StateFilterProps<State extends string> {
  /** The list's own page. */
  at: string;
  label: string;
  /** What is said for no state in particular. */
  all: string;
  states: readonly State[];
  words: (state: State) => string;
  chosen: string | null;
}

/** Of which state a list shows what it has: links, so that a list can be kept as an address. */
export function StateFilter<State extends string>(props: StateFilterProps<State>) {
  const { at, label, all, states, words, chosen } = props;
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {[null, ...states].map((state) => (
          <li key={state ?? 'all'}>
            <Link
              to={state ? `${at}?state=${state}` : at}
              aria-current={chosen === state ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-card border border-edge bg-raised px-4 text-ink no-underline hover:border-press aria-[current=page]:border-press aria-[current=page]:bg-press-soft aria-[current=page]:font-medium aria-[current=page]:text-press"
            >
              {state ? words(state) : all}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
