/** Draws public/icon/*.png from public/icon/planseat.svg: `node tests/support/make-icons.mjs`, after the drawing changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../public/icon');
const SIZES = [16, 32, 48, 96, 128];

const drawing = await readFile(join(FOLDER, 'planseat.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  const style = `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
  await page.setContent(style + drawing);
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(join(FOLDER, `${size}.png`), picture);
}
await browser.close();
