import { Notice } from './notice';

/** What a form has just done, in words; its place is there from the start, so that it is read out when it is filled. */
export function DoneSaid({ children }: { children: string | null | undefined }) {
  return (
    <div role="status">
      {children && (
        <div className="mb-4">
          <Notice kind="done">
            <p>{children}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
