/** Makes an element with what is in it: for what is drawn before React is there. */
export function element(
  name: string,
  className: string,
  ...inside: readonly (Node | string | null)[]
): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside.filter((one) => one !== null));
  return made;
}
