import type { Markup } from '@daulang/sandbox-kit/html';
import { FRAME } from './style.js';
import { type Language, WORDS } from './words.js';

/** Every page of the sandbox says first that it is one. */
export function layout(language: Language, title: string, main: Markup): string {
  return FRAME.around({ language, title, header: WORDS[language].sandbox, main });
}
