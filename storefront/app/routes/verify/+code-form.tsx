import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';

/** Typing instead of scanning: one field, one button, works everywhere. */
export function CodeForm({ typed = '', error }: { typed?: string; error?: string | undefined }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  return (
    <form action={`/${language}/verify`} className="flex max-w-xl flex-col gap-4">
      <Field
        name="code"
        label={t.formLabel}
        hint={t.formLead}
        error={error}
        defaultValue={typed}
        // The page has no script that could lead there.
        autoFocus={error !== undefined}
        required
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="0000-0000-0000-0000"
        className="[&_input]:font-mono [&_input]:text-lg [&_input]:tracking-wider"
      />
      <Button className="sm:self-start sm:px-8">{t.formAction}</Button>
    </form>
  );
}
