/**
 * Words with an order's code in them. The code stays on one line where it fits on one, as in a heading, and is broken
 * only where letters are so large that it does not.
 */
export function WithCode({ code, children }: { code: string; children: string }) {
  const [before, ...after] = children.split(code);
  if (after.length === 0) return children;
  return (
    <>
      {before}
      <span className="inline-block max-w-full hyphens-none">{code}</span>
      {after.join(code)}
    </>
  );
}
