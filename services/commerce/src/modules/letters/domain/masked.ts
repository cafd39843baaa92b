/** An address as an officer may see it: enough to tell two apart, not enough to write to it. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${[...address][0]}•••${address.slice(at)}`;
  return `•••${address.slice(-3)}`;
}
