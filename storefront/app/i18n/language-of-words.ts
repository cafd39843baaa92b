import type { Language } from './language.ts';

/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/**
 * The language of words that somebody typed once, for a page in either language: a screen reader must not read
 * Vietnamese as English. Words without any mark are left in the page's language.
 */
export function languageOfWords(words: string): Language | undefined {
  return VIETNAMESE.test(words.normalize('NFC')) ? 'vi' : undefined;
}
