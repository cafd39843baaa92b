import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes to whoever keeps the villages' file stood among the doubts and were shown to buyers. */
const NOTES = [
  'all prices are estimates',
  'prices are estimates',
  'price is an estimate',
  'max price is an estimate',
  'coordinates approximate to the commune',
  'motifs are cultural expressions of the Tà Ôi: ask the community before open-licensing images',
  'blades: carriers and marketplaces restrict shipping',
  'food: needs ingredients, expiry date and food-safety declaration',
  'made to order: needs measurements and lead time',
];

/** Half a doubt, half a note: `[as it was, what remains]`. */
const HALF_NOTES = [
  [
    'retail price is an estimate; bronze not clay is a common mislabel',
    {
      vi: 'hay bị ghi nhầm là tượng đồng chứ không phải tượng đất',
      en: 'often mislabelled as bronze instead of clay',
    },
  ],
  [
    '"700 years old" is repeated widely but disputed (tx_anhang could not verify it; it is also mixed with "Nguyễn dynasty", founded 1802): show "từ thời Nguyễn (tương truyền sớm hơn)"',
    {
      vi: '“700 năm tuổi” được nhắc lại nhiều nơi nhưng còn tranh cãi; chắc hơn là từ thời Nguyễn, tương truyền sớm hơn',
      en: '"700 years old" is repeated widely but disputed; surer is since the Nguyễn dynasty, by tradition earlier',
    },
  ],
] as const;

export class DoubtsWithoutNotes1796000800200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update villages.villages set doubts = coalesce((
         select jsonb_agg(coalesce($2::jsonb -> (doubt ->> 'en'), doubt) order by place)
         from jsonb_array_elements(doubts) with ordinality as d (doubt, place)
         where not (doubt ->> 'en' = any($1))), '[]')
       where doubts <> '[]'`,
      [NOTES, JSON.stringify(Object.fromEntries(HALF_NOTES))],
    );
  }

  async down(): Promise<void> {
    // A note that was no doubt does not become one again.
  }
}
