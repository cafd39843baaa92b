/** Whom the order `o` is a present for; null when it is for its buyer. */
export const GIFT = `case when o.gift_name is not null
    then jsonb_build_object('name', o.gift_name, 'phone', o.gift_phone, 'note', o.gift_note) end`;
