import type { Letter } from '../domain/letter.js';
import { oneLine } from '../domain/one-line.js';

/** A letter for who reads without pages: the same content, the address of the button bare. */
export function drawPlainText(letter: Letter): string {
  const { greeting, paragraphs, details = [], goods = [], sums = [], button, notes } = letter;
  const named = ({ name, value }: { name: string; value: string }) => `${oneLine(name)}: ${oneLine(value)}`;
  const blocks = [
    [greeting],
    ...paragraphs.map((paragraph) => [paragraph]),
    details.map(({ url, ...it }) => (url ? `${named(it)} (${url})` : named(it))),
    [...goods.map(({ what, price }) => `- ${oneLine(what)}: ${price}`), ...sums.map(named)],
    [`${button.label}:`, button.url],
    ['-- ', 'Dấu Làng', ...notes],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => (line === '-- ' ? line : oneLine(line))).join('\n'))
    .join('\n\n');
}
