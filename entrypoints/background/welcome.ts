/** The welcome page, opened once in the life of the data: a browser may call an update an installation. */
import { keep, readKept } from '../../lib/browser/kept.ts';
import { openPage } from '../../lib/browser/open-page.ts';

const WELCOMED = 'welcomed';

export async function welcome(): Promise<void> {
  if ((await readKept(WELCOMED)) === true) return;
  await keep(WELCOMED, true);
  await openPage('welcome.html');
}
