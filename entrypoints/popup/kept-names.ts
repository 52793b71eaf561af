/** Names under which the popup finds in extension storage what was left for it. */

export const GLANCE = 'glance';
export const CAPTURE_DRAFT = 'capture';
export const CAPTURES_ASIDE = 'captures-put-aside';
