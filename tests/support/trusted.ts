/** An event as the browser makes it for a person's hand: what a script makes is not trusted. */
export function trusted<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}
