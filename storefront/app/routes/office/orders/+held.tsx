import type { ReactNode } from 'react';
import { Notice } from '~/components/notice';

/** Why a parcel must wait. */
export function Held({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="mt-4" data-parcel-held>
      <Notice kind="attention" title={title}>
        <p>{text}</p>
        {children}
      </Notice>
    </div>
  );
}
