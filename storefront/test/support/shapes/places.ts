import type { ProvinceList, WardChoice } from '@daulang/commerce/api/places';

export const provinces: ProvinceList = {
  provinces: [
    { code: '46', name: 'Thành phố Huế', former: [] },
    { code: '48', name: 'Thành phố Đà Nẵng', former: ['Tỉnh Quảng Nam'] },
  ],
};

export const thuanHoa: WardChoice = { code: '19789', name: 'Phường Thuận Hoá', former: null };

export const address = {
  countryCode: 'VN',
  province: 'Thành phố Huế',
  ward: 'Phường Thuận Hoá',
  street: '1 Lê Lợi',
  provinceCode: '46',
  wardCode: '19789',
  abroad: null,
};
