import { languageOfWords } from '~/i18n/language-of-words';

/** Words as somebody typed them, in their own language whatever the page's is. */
export function OwnWords({ children, className }: { children: string; className?: string }) {
  return (
    <q lang={languageOfWords(children)} className={className}>
      {children}
    </q>
  );
}
