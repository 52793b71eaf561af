/** Draws public/icon/*.png from public/icon/planseat.svg: `npx jiti tests/support/make-icons.ts`, after the drawing changed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawIcon, ICON_SIZES, ICONS } from './icons.ts';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of ICON_SIZES)
  await writeFile(join(ICONS, `${size}.png`), await drawIcon(page, size));
await browser.close();
