import { html, Markup } from './html.js';
import { STYLE } from './style.js';
import { type Language, WORDS } from './words.js';

/** Outside the template, whose white space is the formatter's: the policy allows exactly these bytes. */
const STYLE_TAG = new Markup(`<style>${STYLE}</style>`);

/** Every page of the sandbox says first that it is one. */
export function layout(language: Language, title: string, main: Markup): string {
  const words = WORDS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE_TAG}
      </head>
      <body>
        <header>${words.sandbox}</header>
        ${main}
      </body>
    </html>`.text;
}
