import { createHash } from 'node:crypto';
import { html, Markup } from './html.js';

/** What every page of a sandbox looks like; the colours, and what one sandbox has alone, are its own. */
const COMMON_STYLE = `
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header{background:var(--noteground);color:var(--note);text-align:center;padding:.5rem 1rem;font-size:.875rem}
h1{font-size:1.25rem;line-height:1.35;margin:0}
p{margin:0}
form{display:grid;gap:1rem}
label{display:grid;gap:.25rem;font-weight:500;align-content:start}
input{font:inherit;width:100%;min-height:48px;padding:.5rem .75rem;color:inherit;background:var(--ground);border:1px solid var(--quiet);border-radius:6px;font-variant-numeric:tabular-nums}
input[aria-invalid=true]{border-color:var(--wrong)}
input:focus-visible,button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--press);outline-offset:2px}
a{color:var(--press);text-underline-offset:3px}
.wrong{color:var(--wrong);border:1px solid var(--wrong);border-radius:6px;padding:.625rem .75rem}
`;

export interface Page {
  language: 'vi' | 'en';
  title: string;
  /** Says first that this is a sandbox. */
  header: Markup | string;
  main: Markup;
}

/** What stands around each page of one sandbox. The pages have no script and load nothing. */
export class PageFrame {
  /** Outside any template, whose white space is the formatter's: the policy allows exactly these bytes. */
  private readonly styleTag: Markup;
  private readonly styleSource: string;

  constructor(ownStyle: string) {
    const style = COMMON_STYLE + ownStyle;
    this.styleTag = new Markup(`<style>${style}</style>`);
    this.styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  }

  around({ language, title, header, main }: Page): string {
    return html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title}</title>
          ${this.styleTag}
        </head>
        <body>
          <header>${header}</header>
          ${main}
        </body>
      </html>`.text;
  }

  /**
   * The style is allowed by its hash, nothing else is.
   * @param formsLeadTo another origin where a form may end: browsers apply `form-action` to where its answer redirects, too
   */
  headers(formsLeadTo: string | null = null): Record<string, string> {
    const origin = formsLeadTo === null ? '' : ` ${formsLeadTo}`;
    return {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src ${this.styleSource}; form-action 'self'${origin}; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    };
  }
}
