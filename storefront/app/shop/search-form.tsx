import { Search } from 'lucide-react';
import { Form } from 'react-router';
import { Button } from '~/components/button';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** The search of the shop: a plain GET form. */
export function SearchForm({ q = '' }: { q?: string }) {
  const t = useMessages(shopMessages);
  return (
    <Form role="search" action={`/${useLanguage()}/shop`} className="flex gap-2">
      <label className="flex-1">
        <span className="sr-only">{t.searchLabel}</span>
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={80}
          placeholder={t.searchHint}
          className="min-h-11 w-full rounded-card border border-edge bg-raised px-3 placeholder:text-quiet"
        />
      </label>
      <Button>
        <Search aria-hidden size={20} strokeWidth={1.5} />
        {t.search}
      </Button>
    </Form>
  );
}
