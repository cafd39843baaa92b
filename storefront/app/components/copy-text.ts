/** Whether the text is in the clipboard now: browsers give it to secure pages only, and may be told to refuse. */
export function copyText(text: string): Promise<boolean> {
  const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  return copying.then(
    () => true,
    () => false,
  );
}
