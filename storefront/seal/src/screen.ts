import type { SealTicket } from '@daulang/commerce/api/seal';
import { type SealErrorKind, type SealWords, sealWords } from '../../app/i18n/seal.ts';
import { element } from './dom.ts';
import { SealError } from './seal-error.ts';

type Language = SealTicket['language'];

/** The one card of the page: a part that is read, and a line that says what is going on. */
export class Screen {
  language: Language = 'vi';
  returnUrl: string | undefined;
  private readonly content = document.querySelector<HTMLElement>('#content')!;
  private readonly progress = document.querySelector<HTMLElement>('#progress')!;

  get words(): SealWords {
    return sealWords[this.language];
  }

  /** Sets the language of everything on the page that is not drawn anew. */
  speak(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    document.title = this.words.pageTitle;
    for (const key of ['siteName', 'place', 'footer'] as const) {
      document.querySelector(`[data-words="${key}"]`)!.textContent = this.words[key];
    }
  }

  show(...nodes: (Node | string | null)[]): void {
    this.content.replaceChildren(...nodes.filter((node) => node !== null));
    this.say('');
  }

  /** Tells what is going on, also to a screen reader; empty when nothing is. */
  say(text: string): void {
    this.progress.textContent = text;
    this.progress.hidden = text === '';
  }

  /** Runs what a button began: the buttons rest meanwhile, and a stop is told in words with a way on. */
  async attempt(work: () => Promise<void>): Promise<void> {
    const buttons = this.content.querySelectorAll('button');
    buttons.forEach((button) => (button.disabled = true));
    this.content.querySelector('.stop')?.remove();
    try {
      await work();
    } catch (error) {
      this.say('');
      const stop = this.stopBox(error);
      this.content.append(stop);
      stop.focus();
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  /** Nothing can be done here any more: only the reason and the way back remain. */
  stop(error: unknown): void {
    const box = this.stopBox(error, 'h1');
    this.show(box);
    box.focus();
  }

  /** The ticket has done its work: say so and go back. */
  leave(text: string, returnUrl: string): void {
    const target = safeUrl(returnUrl);
    this.show(
      element('h1', { class: 'done' }, text),
      element('p', {}, this.words.goingBack),
      element('p', {}, element('a', { href: target, class: 'button' }, this.words.goBack)),
    );
    location.replace(target);
  }

  private stopBox(error: unknown, heading: 'h1' | 'h2' = 'h2'): HTMLElement {
    const kind: SealErrorKind = error instanceof SealError ? error.kind : 'unexpected';
    const detail = error instanceof SealError ? error.detail : String(error);
    const { title, text } = this.words.errors[kind];
    return element(
      'section',
      { class: 'stop', tabindex: '-1', role: 'alert', 'data-error': kind },
      element(heading, {}, title),
      element('p', {}, text),
      detail
        ? element('details', {}, element('summary', {}, this.words.detailLabel), element('p', {}, detail))
        : null,
      this.returnUrl
        ? element('p', {}, element('a', { href: safeUrl(this.returnUrl) }, this.words.goBack))
        : element('p', {}, element('a', { href: '' }, this.words.reload)),
    );
  }
}

// The address comes from the service; a script address in it must not become a link.
function safeUrl(text: string): string {
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '/';
}
