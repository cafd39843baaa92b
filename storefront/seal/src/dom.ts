type Attributes = Record<string, string | boolean | ((event: Event) => void)>;
type Child = Node | string | null;

/**
 * One element with its children. A function is a listener of that event, `true` an attribute without a value.
 *
 * @example element('button', { class: 'primary', click: () => sign() }, 'Ký')
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A list of names and values; a null value leaves its line out. */
export function descriptions(lines: readonly (readonly [string, Child])[]): HTMLElement {
  const list = element('dl', {});
  for (const [name, value] of lines) {
    if (value !== null) list.append(element('div', {}, element('dt', {}, name), element('dd', {}, value)));
  }
  return list;
}
