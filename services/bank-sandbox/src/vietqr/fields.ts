/** A text of tag, length and value, each tag and length two digits; null when the lengths do not fit or a tag comes twice. */
export function readFields(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  let rest = text;
  while (rest !== '') {
    const [head, tag = '', digits = ''] = /^(\d\d)(\d\d)/.exec(rest) ?? [];
    const end = 4 + Number(digits);
    if (head === undefined || rest.length < end || fields.has(tag)) return null;
    fields.set(tag, rest.slice(4, end));
    rest = rest.slice(end);
  }
  return fields;
}
