import type { ReactNode } from 'react';

export interface ScrollingTableProps {
  label: string;
  heads: string[];
  children: ReactNode;
}

/** A table that scrolls by itself on a narrow screen, also by keyboard; the page never does. */
export function ScrollingTable({ label, heads, children }: ScrollingTableProps) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="my-6 overflow-x-auto rounded-card border border-line bg-raised"
    >
      <table className="w-full text-left [overflow-wrap:break-word] [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:py-2 [&_td]:align-top">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-3 py-2 font-medium whitespace-nowrap text-quiet">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
