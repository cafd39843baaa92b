import { craftMarks, sealFaces, villageMark } from '@daulang/commerce/api/village-seal';
import { SealFace, SealMark } from './seal-drawing';
import { COMMON_MARK, sealId } from './seal-ids';

/** Every mark upon every face, as one file: loaded once, kept by the browser, named by each seal of a page. */
export function SealSheet() {
  const marks = Object.entries({ ...craftMarks, [COMMON_MARK]: villageMark });
  return (
    <svg xmlns="http://www.w3.org/2000/svg">
      {marks.flatMap(([name, mark]) =>
        sealFaces.map((outline, face) => (
          <symbol key={sealId(name, face)} id={sealId(name, face)} viewBox="0 0 64 64">
            <SealFace outline={outline} />
            <SealMark mark={mark} />
          </symbol>
        )),
      )}
    </svg>
  );
}
