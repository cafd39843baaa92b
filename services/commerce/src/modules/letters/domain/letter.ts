import type { Language } from '../../../../api/text.js';

/** A letter before it is drawn as text or as a page: one content for both. */
export interface Letter {
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  greeting: string;
  paragraphs: string[];
  /** Short facts, such as carrier and tracking code. */
  details?: { name: string; value: string; url?: string | null }[];
  goods?: { what: string; price: string }[];
  /** Below the goods: shipping, total. */
  sums?: { name: string; value: string }[];
  button: { label: string; url: string };
  /** Small print. */
  notes: string[];
}

/** Both languages stand together, and a missing one does not compile. */
export type InBoth<Words> = Record<Language, Words>;
