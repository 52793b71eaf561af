/** The icons, all drawn from the one drawing beside them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const ICONS = join(import.meta.dirname, '../../public/icon');
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** The drawing as a PNG of this size; the page is blank, and left as it came to be. */
export async function drawIcon(page: Page, size: number): Promise<Buffer> {
  const drawing = await readFile(join(ICONS, 'planseat.svg'), 'utf8');
  const style = `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
  await page.setContent(style + drawing);
  return page.screenshot({
    omitBackground: true,
    clip: { x: 0, y: 0, width: size, height: size },
  });
}
