/** Finds what could turn data into code or markup in a source file: asked by tests/live-code.test.ts of the whole product. */
import { parseSync } from 'oxc-parser';
import type { Source } from './walls.ts';

type Node = Record<string, unknown> & { type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Members that take markup and run what is in it, or bring it in. */
const MARKUP = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'dangerouslySetInnerHTML',
  'writeln',
]);
/** Makes a document apart, in which nothing runs and nothing is loaded: for reading what a tracker answered. */
const MAY_PARSE = 'lib/trackers/adapters/';

/** One sentence for each finding. */
export function liveCode({ path, text }: Source): string[] {
  const { program } = parseSync(path, text);
  const found: string[] = [];
  walk(program, (node) => {
    for (const what of [markupIn(node), codeIn(node), parsedIn(node, path)])
      if (what !== null) found.push(`${path}: ${what}`);
  });
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (!isNode(value)) return;
  visit(value);
  for (const [name, inner] of Object.entries(value)) if (name !== 'parent') walk(inner, visit);
}

/** A name as it is written: `a.b`, `a['b']`, `{ b: … }`, `<a b=…>`. */
function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (typeof node.name === 'string') return node.name;
  return typeof node.value === 'string' ? node.value : null;
}

function markupIn(node: Node): string | null {
  const name =
    node.type === 'MemberExpression'
      ? nameOf(node.property)
      : node.type === 'Property'
        ? nameOf(node.key)
        : node.type === 'JSXAttribute'
          ? nameOf(node.name)
          : null;
  if (name !== null && MARKUP.has(name)) return `${name} turns text into markup.`;
  const isWrite = name === 'write' && nameOf(node.object) === 'document';
  return isWrite ? 'document.write turns text into markup.' : null;
}

function codeIn(node: Node): string | null {
  if (node.type === 'ImportExpression' && !isLiteral(node.source))
    return 'import() of a name that is not written here.';
  if (node.type === 'Literal' && typeof node.value === 'string')
    return /^\s*javascript:/i.test(node.value) ? 'An address that is code.' : null;
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const called = nameOf(node.callee) ?? nameOf((node.callee as Node | undefined)?.property);
  const [first] = node.arguments as unknown[];
  if (called === 'eval' || called === 'Function') return `${called} turns text into code.`;
  if ((called === 'setTimeout' || called === 'setInterval') && isText(first))
    return `${called} turns text into code.`;
  return called === 'importScripts' ? 'importScripts brings code in.' : null;
}

const isLiteral = (node: unknown): boolean => isNode(node) && node.type === 'Literal';
const isText = (node: unknown): boolean =>
  isNode(node) && (node.type === 'TemplateLiteral' || typeof node.value === 'string');

function parsedIn(node: Node, path: string): string | null {
  const parses = node.type === 'NewExpression' && nameOf(node.callee) === 'DOMParser';
  return parses && !path.startsWith(MAY_PARSE)
    ? 'DOMParser: only adapters read documents, and only to look.'
    : null;
}
