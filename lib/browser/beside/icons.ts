/** The chips' few icons, drawn node by node: many pages forbid turning text into markup. */

/** Path data on a 24 × 24 grid. */
const PATHS = {
  'at-risk': [
    'M10.7 4.2L2.6 18a1.5 1.5 0 0 0 1.3 2.3h16.2a1.5 1.5 0 0 0 1.3-2.3L13.3 4.2a1.5 1.5 0 0 0-2.6 0z',
    'M12 9.5V14M12 17v.01',
  ],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
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
