import type { ReactNode } from 'react';

/** Names and what they stand for, a line each; a null value leaves its line out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="border-t border-line">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-4 border-b border-line py-2">
            <dt className="flex-[0_1_12rem] text-quiet">{name}</dt>
            <dd className="min-w-0 flex-[1_1_10rem]">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
