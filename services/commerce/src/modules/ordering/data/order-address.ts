/** Where the order `o` goes, as it was written when it was placed; null when all of it is fetched. */
export const ADDRESS = `case when o.country_code is not null then jsonb_build_object('countryCode', o.country_code, 'province', o.province, 'ward', o.ward,
    'street', o.street, 'provinceCode', o.province_code, 'wardCode', o.ward_code, 'abroad', o.abroad) end`;
