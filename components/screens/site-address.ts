/** The address of a server as people type it, understood as an origin. */

/** `redmine.example/issues/3` becomes `https://redmine.example`; null where it is no web address. */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(full)) return null;
  const url = new URL(full);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  // A name without a dot is a typing mistake more often than a server, except on this computer.
  const named = url.hostname.includes('.') || url.hostname === 'localhost' || url.port !== '';
  return web && named && url.hostname !== '' ? url.origin : null;
}
