import type { VillageCard } from '@daulang/commerce/api/villages';
import { useId } from 'react';
import { useLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';
import { heightOf, MAP_WIDTH, type MapWindow, project, spread, tenth } from './map-projection';
import { boRiver, coast, lagoon, type Line, oLauRiver, perfumeRiver } from './map-sketch';

/** A village that is on the map, under its number in the key. */
export interface Located {
  number: number;
  village: VillageCard & { lat: number; lon: number };
}

export interface MapPanelProps {
  title: string;
  window: MapWindow;
  villages: Located[];
  /** Of the dots, in units of a drawing {@link MAP_WIDTH} wide. */
  radius: number;
  /** Where the river's name has room: latitude and longitude. */
  river: [lat: number, lon: number];
  /** A window that is drawn larger elsewhere. */
  inset?: MapWindow;
}

/** One window of the map: water, and a numbered dot for each village, which leads to its page. */
export function MapPanel({ title, window, villages, radius, river, inset }: MapPanelProps) {
  const t = useMessages(villageMessages);
  const language = useLanguage();
  const titleId = useId();
  const height = heightOf(window);
  const dots = spread(
    villages.map((it) => ({ ...it, ...project(window, it.village.lat, it.village.lon) })),
    radius * 2 + 2,
  );
  return (
    <figure className="overflow-hidden rounded-card border border-line bg-raised">
      <svg
        viewBox={`0 0 ${MAP_WIDTH} ${tenth(height)}`}
        className="block w-full"
        role="group"
        aria-labelledby={titleId}
      >
        <Water window={window} />
        <WaterNames window={window} river={river} />
        {inset && <Inset window={window} inset={inset} label={t.mapCity} />}
        <g className="map-dots" fontSize={tenth(radius * 1.1)}>
          {dots.map(({ number, village, x, y }) => (
            <a key={village.slug} href={`/${language}/villages/${village.slug}`}>
              <title>{`${number}. ${village.name[language]}`}</title>
              <g transform={`translate(${tenth(x)} ${tenth(y)})`}>
                <circle r={radius} />
                <text dy=".36em">{number}</text>
              </g>
            </a>
          ))}
        </g>
      </svg>
      <figcaption id={titleId} className="border-t border-line px-3 py-2 text-sm text-quiet">
        {title}
      </figcaption>
    </figure>
  );
}

function Water({ window }: { window: MapWindow }) {
  const at = (line: Line) => line.map(([lat, lon]) => project(window, lat, lon));
  const drawn = (line: Line) =>
    `M${at(line)
      .map(({ x, y }) => `${tenth(x)} ${tenth(y)}`)
      .join('L')}`;
  const sea = `${drawn(coast)}L${MAP_WIDTH + 400} 0L${MAP_WIDTH} -400Z`;
  const scale = MAP_WIDTH / (window.east - window.west) / 1000;
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round" className="stroke-unknown-soft">
      <path d={sea} className="fill-unknown-soft" stroke="none" />
      <path d={drawn(lagoon)} strokeWidth={tenth(Math.max(14 * scale, 8))} />
      <path d={drawn(oLauRiver)} strokeWidth={tenth(Math.max(2 * scale, 3))} />
      <path d={drawn(boRiver)} strokeWidth={tenth(Math.max(3 * scale, 3))} />
      <path d={drawn(perfumeRiver)} strokeWidth={tenth(Math.max(5 * scale, 5))} />
    </g>
  );
}

function WaterNames({ window, river: [lat, lon] }: Pick<MapPanelProps, 'window' | 'river'>) {
  const t = useMessages(villageMessages);
  const river = project(window, lat, lon);
  const sea = project(window, 16.6, 107.68);
  return (
    <g fontSize="13" className="fill-unknown italic">
      <text x={tenth(river.x)} y={tenth(river.y)}>
        {t.perfumeRiver}
      </text>
      <text x={tenth(sea.x)} y={tenth(sea.y)}>
        {t.sea}
      </text>
    </g>
  );
}

function Inset({ window, inset, label }: { window: MapWindow; inset: MapWindow; label: string }) {
  const corner = project(window, inset.north, inset.west);
  const opposite = project(window, inset.south, inset.east);
  return (
    <g>
      <rect
        x={tenth(corner.x)}
        y={tenth(corner.y)}
        width={tenth(opposite.x - corner.x)}
        height={tenth(opposite.y - corner.y)}
        fill="none"
        className="stroke-edge"
        strokeDasharray="4 4"
      />
      <text
        x={tenth((corner.x + opposite.x) / 2)}
        y={tenth(opposite.y + 18)}
        textAnchor="middle"
        fontSize="14"
        className="fill-quiet"
      >
        {label}
      </text>
    </g>
  );
}
