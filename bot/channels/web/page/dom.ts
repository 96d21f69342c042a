/**
 * Elements without a framework. Texts become text nodes, never markup, so nothing that a person wrote can become markup.
 * May import: nothing.
 */
type Attribute = string | number | boolean | null | ((event: Event) => void);
export type Child = Node | string | null;

/** One HTML element. A function is a listener for the event of that name; `true` sets a bare attribute; `false` and `null` leave it out. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function drawing<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly Child[]): SVGElementTagNameMap[K] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/**
 * Replaces what a container holds, and gives the focus back to the element with the same `data-focus`,
 * so that a list that is drawn again does not throw a keyboard out.
 */
export function replaceKeepingFocus(container: Element, ...children: readonly Node[]): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && container.contains(focused) ? focused.dataset['focus'] : undefined;
  container.replaceChildren(...children);
  if (key === undefined) return;
  const successor = container.querySelector(`[data-focus="${CSS.escape(key)}"]`);
  if (successor instanceof HTMLElement) successor.focus({ preventScroll: true });
}

function fill<E extends Element>(target: E, attributes: Readonly<Record<string, Attribute>>, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') target.addEventListener(name, value);
    else if (value === true) target.setAttribute(name, '');
    else if (value !== null && value !== false) target.setAttribute(name, String(value));
  }
  target.append(...children.filter((child) => child !== null));
  return target;
}
