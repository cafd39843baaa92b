import type { Language } from '../../../../api/text.js';
import type { Letter } from '../domain/letter.js';
import { oneLine } from '../domain/one-line.js';

/**
 * A letter as a page that mail programs show: tables, styles beside each thing, nothing fetched from anywhere, and the
 * address of the button bare as well. Programs that know the dark take its colours from the head.
 */
export function drawHtml(letter: Letter, language: Language): string {
  const { subject, preheader, greeting, paragraphs, button, notes } = letter;
  const url = escape(button.url);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#17130f!important}.raised{background:#211b16!important;border-color:#3a3129!important}
.ink{color:#f3ebdd!important}.quiet{color:#b9ab9b!important}.line{border-color:#3a3129!important}
.mark,.link{color:#cda6dc!important}.press{background:#cda6dc!important;color:#17130f!important}
}
</style></head>
<body class="ground" style="margin:0;padding:0;background:${GROUND}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escape(preheader)}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${GROUND}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="raised" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border:1px solid ${LINE};border-radius:6px">
<tr><td class="mark" style="${FONT};padding:24px 24px 0;font-size:20px;font-weight:700;color:${PURPLE}">Dấu Làng</td></tr>
<tr><td style="padding:16px 24px 24px">
${paragraph(greeting)}
${paragraphs.map(paragraph).join('\n')}
${detailsTable(letter)}
${goodsTable(letter)}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 12px"><tr><td class="press" bgcolor="${PURPLE}" style="background:${PURPLE};border-radius:6px">
<a class="press" href="${url}" style="${FONT};display:inline-block;padding:12px 20px;font-size:16px;font-weight:700;color:#ffffff;text-decoration:none;border-radius:6px">${escape(button.label)}</a></td></tr></table>
<p class="quiet" style="${FONT};margin:0;font-size:13px;line-height:1.6;color:${QUIET};word-break:break-all"><a class="link" href="${url}" style="color:${PURPLE}">${url}</a></p>
</td></tr>
<tr><td class="line" style="padding:16px 24px 24px;border-top:1px solid ${LINE}">
${notes.map((note) => `<p class="quiet" style="${FONT};margin:0 0 8px;font-size:13px;line-height:1.6;color:${QUIET}">${escape(note)}</p>`).join('\n')}
</td></tr></table>
</td></tr></table>
</body></html>`;
}

const [GROUND, INK, QUIET, LINE, PURPLE] = ['#fbf7ef', '#221d1a', '#5e554e', '#e4dacb', '#5b2a6e'];
const FONT = `font-family:'Be Vietnam Pro',-apple-system,'Segoe UI',Roboto,Arial,sans-serif`;

/** A word that is wider than a telephone, as in an address of the internet, is broken and does not widen the letter. */
const paragraph = (text: string): string =>
  `<p class="ink" style="${FONT};margin:0 0 14px;font-size:16px;line-height:1.6;word-break:break-word;color:${INK}">${withWholeCodes(escape(text))}</p>`;

/** An order's code stays on one line. */
const withWholeCodes = (html: string): string =>
  html.replace(/DL-\w{5}-\w{5}/g, '<span style="white-space:nowrap">$&</span>');

function detailsTable({ details = [] }: Letter): string {
  return table(details.map(({ name, value, url }) => row(name, value, 'quiet', 'ink', { url })));
}

function goodsTable({ goods = [], sums = [] }: Letter): string {
  return table([
    ...goods.map(({ what, price }) => row(what, price, 'ink', 'ink')),
    ...sums.map(({ name, value }, nth) =>
      row(name, value, 'quiet', 'ink', { isBold: nth === sums.length - 1 }),
    ),
  ]);
}

const table = (rows: readonly string[]): string =>
  rows.length === 0
    ? ''
    : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0">${rows.join('')}</table>`;

type Shade = 'ink' | 'quiet';
const SHADES = { ink: INK, quiet: QUIET };

function row(
  left: string,
  right: string,
  leftShade: Shade,
  rightShade: Shade,
  { isBold = false, url = null }: { isBold?: boolean; url?: string | null | undefined } = {},
): string {
  const linked = url
    ? `<a class="link" href="${escape(url)}" style="color:${PURPLE}">${escape(right)}</a>`
    : escape(right);
  const cell = (content: string, shade: Shade, align: string) =>
    `<td class="${shade} line" align="${align}" valign="top" style="${FONT};padding:8px 0;border-top:1px solid ${LINE};font-size:15px;line-height:1.5;color:${SHADES[shade]}${isBold ? ';font-weight:700' : ''}${align === 'right' ? ';padding-left:16px' : ''}">${content}</td>`;
  return `<tr>${cell(escape(left), leftShade, 'left')}${cell(linked, rightShade, 'right')}</tr>`;
}

/** What people typed becomes text, wherever in the page it stands. */
const escape = (text: string): string =>
  oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character as keyof typeof ENTITIES]);

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
