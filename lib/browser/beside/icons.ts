/** The launcher's few icons, drawn node by node: many pages forbid turning text into markup. */

/** Path data on a 24 × 24 grid. */
const PATHS = {
  'on-track': ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', 'M8 12.4l2.8 2.8L16 9.8'],
  'at-risk': [
    'M10.7 4.2L2.6 18a1.5 1.5 0 0 0 1.3 2.3h16.2a1.5 1.5 0 0 0 1.3-2.3L13.3 4.2a1.5 1.5 0 0 0-2.6 0z',
    'M12 9.5V14M12 17v.01',
  ],
  'off-track': [
    'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z',
    'M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6',
  ],
  'not-enough-data': [
    'M10 3.2a9 9 0 0 1 4 0M17.7 5a9 9 0 0 1 2.6 3.300M20.9 12.700a9 9 0 0 1-1.500 4.100M15.800 20.200a9 9 0 0 1-4 .8M7.900 20a9 9 0 0 1-3.200-2.800M3.300 14a9 9 0 0 1 .3-4.300M5.300 6.100A9 9 0 0 1 6.700 4.700',
  ],
  unlink: [
    'M9 15l-2.5 2.5a3.5 3.5 0 0 1-5-5L4 10M15 9l2.5-2.5a3.5 3.5 0 0 1 5 5L20 14',
    'M8 2.5V5M2.5 8H5M16 21.5V19M21.5 16H19',
  ],
  x: ['M6 6l12 12M18 6L6 18'],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  select: ['M4 4h16v16H4z', 'M8 12.4l2.8 2.8L16 9.300'],
  reload: ['M20 11a8 8 0 0 0-14-4L4 9M4 4.5V9h4.500M4 13a8 8 0 0 0 14 4l2-2M20 19.500V15h-4.500'],
} as const;
export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

function draw(name: string, attributes: Record<string, string>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

export function icon(name: IconName): SVGElement {
  const svg = draw('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: name });
  for (const d of PATHS[name]) svg.append(draw('path', { d }));
  return svg;
}

/** A dot on a seat. */
export function logo(): SVGElement {
  const svg = draw('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true', class: 'logo' });
  svg.append(
    draw('path', { d: 'M4 2v8h10v6M4 10v6' }),
    draw('circle', { cx: '9.5', cy: '5.5', r: '2.5' }),
  );
  return svg;
}
