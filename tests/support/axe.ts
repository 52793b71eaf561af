/** Accessibility of a document, by axe, at WCAG 2.2 AA: its source for putting into the page, and how to ask it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: {
    id: string;
    help: string;
    nodes: { target: unknown[]; failureSummary?: string }[];
  }[];
}
interface Axe {
  run(context: Document, options: object): Promise<AxeResults>;
}

/** Runs in the document, after axeSource did. `again`: only of the colours, the same document was asked for all the rest. */
export async function askAxe(again = false): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  // Colours that are still on their way are nobody's colours; what never ends does not hold this up.
  const ending = document
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().iterations === 1);
  await Promise.allSettled(ending.map((one) => one.finished));
  // An open menu is a widget of its own, wherever it lies.
  const inMenu = (target: unknown) =>
    typeof target === 'string' && document.querySelector(target)?.closest('[role=menu]') != null;
  const { violations } = await axe.run(document, {
    runOnly: again
      ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
      : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  });
  const found = violations.map((one) => ({
    ...one,
    nodes: one.nodes.filter((node) => one.id !== 'region' || !inMenu(node.target[0])),
  }));
  return found
    .filter((one) => one.nodes.length > 0)
    .map(
      (one) =>
        `${one.id}: ${one.help} at ${one.nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join(', ')}`,
    );
}
