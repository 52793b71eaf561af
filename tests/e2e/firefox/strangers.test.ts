/** Another extension in Firefox, which asks for what is not its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe } from 'vitest';
import { FIREFOX_ID } from '../../support/firefox-id.ts';
import { neighbour, neighbourFiles } from '../../support/flows/neighbour.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('another extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planseat-neighbour-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const bench = withFirefox();

  async function atHome() {
    const packed = new JSZip();
    for (const [name, text] of Object.entries(neighbourFiles(FIREFOX_ID))) packed.file(name, text);
    const path = join(folder, 'neighbour.zip');
    writeFileSync(path, await packed.generateAsync({ type: 'nodebuffer' }));
    return bench.browser.open(`${await bench.browser.installNeighbour(path)}page.html`);
  }

  neighbour(bench, atHome, () => FIREFOX_ID);
});
