/** The board's part of our script in a tracker's page: reads cards, draws chips beside them; the worker brings it to boards. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {});
