import type { InspectionQueue } from '@daulang/commerce/api/office';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import type { Attempt } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { Thumbnail } from '~/piece/thumbnail';

export interface SealFormProps {
  items: InspectionQueue['items'];
  idempotencyKey: string;
  /** What came of the last try. */
  attempt: Attempt | null;
}

/** Which accepted pieces go into the batch; all of them, unless somebody says otherwise. */
export function SealForm({ items, idempotencyKey, attempt }: SealFormProps) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/office`;
  const isBusy = useNavigation().state !== 'idle';
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.filter(({ id }) => !left.has(id)).length;
  const leave = (id: string, isLeft: boolean) =>
    setLeft((before) => new Set(isLeft ? [...before, id] : [...before].filter((it) => it !== id)));
  return (
    <Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <label className="inline-flex min-h-11 items-center gap-3 font-medium">
        <input
          type="checkbox"
          className="size-5 accent-press"
          checked={left.size === 0}
          onChange={(event) => setLeft(new Set(event.target.checked ? [] : items.map(({ id }) => id)))}
        />
        {t.sealAll}
      </label>
      <ul className="grid grid-cols-1 gap-2 md:grid-cols-2">
        {items.map((piece) => (
          <PieceChoice
            key={piece.id}
            piece={piece}
            isChosen={!left.has(piece.id)}
            onChange={(isChosen) => leave(piece.id, !isChosen)}
          />
        ))}
      </ul>
      <div className="sticky bottom-0 flex flex-wrap items-center gap-4 border-t border-line bg-paper py-3">
        {/* Here, where nothing can stand over it. */}
        <div className="basis-full empty:hidden">
          <FormTrouble attempt={attempt} />
        </div>
        <Button disabled={isBusy}>
          <Stamp aria-hidden size={20} strokeWidth={1.5} />
          {t.sealButton(chosen)}
        </Button>
        <p className="text-sm text-quiet">
          {t.sealOnSealingHost} {t.firstTimeHere} <Link to={`${at}/keys`}>{t.mineAnother}</Link>
        </p>
      </div>
    </Form>
  );
}

interface PieceChoiceProps {
  piece: InspectionQueue['items'][number];
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

function PieceChoice({ piece, isChosen, onChange }: PieceChoiceProps) {
  const language = useLanguage();
  return (
    <li>
      <label className="flex cursor-pointer flex-wrap items-center gap-3 rounded-card border border-line bg-raised p-3 has-checked:border-press">
        <input
          type="checkbox"
          name="/pieceIds/-"
          value={piece.id}
          checked={isChosen}
          onChange={(event) => onChange(event.target.checked)}
          className="size-5 shrink-0 accent-press"
        />
        <Thumbnail photographs={piece.photographs} className="w-14" />
        <span className="min-w-0 flex-[1_1_8rem] wrap-anywhere">
          {piece.title[language]}
          <span className="block text-sm text-quiet">{piece.maker.displayName}</span>
        </span>
      </label>
    </li>
  );
}
