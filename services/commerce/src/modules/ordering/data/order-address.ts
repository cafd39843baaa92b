/** Where the order `o` goes, as it was written when it was placed. */
export const ADDRESS = `jsonb_build_object('countryCode', o.country_code, 'province', o.province, 'ward', o.ward,
    'street', o.street, 'provinceCode', o.province_code, 'wardCode', o.ward_code)`;
