/** Reads what the user selected on the page, once, when asked; the worker injects it and it leaves nothing behind. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelected } from '../lib/browser/read-selected.ts';

export default defineUnlistedScript(() => readSelected());
