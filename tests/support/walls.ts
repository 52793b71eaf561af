/** The walls of the house as data, and what breaks them: asked by tests/architecture.test.ts for every file of the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

interface Room {
  /** Rooms of ours that its files may import from, its own aside. */
  knows: readonly string[];
  /** Packages it may import, with what lies below them. */
  packages: readonly string[];
}

const REACT = ['react', 'react-dom', '@base-ui/react', 'lucide-react'];

export const ROOMS: Record<string, Room> = {
  entrypoints: {
    knows: [
      'components',
      'lib/core',
      'lib/trackers',
      'lib/storage',
      'lib/workspace',
      'lib/messages',
      'lib/browser',
      'lib/language',
    ],
    packages: ['wxt', 'react', 'react-dom'],
  },
  components: {
    knows: ['lib/workspace', 'lib/core', 'lib/language'],
    packages: [...REACT, '@tanstack/react-virtual'],
  },
  'lib/workspace': { knows: ['lib/storage', 'lib/core'], packages: [] },
  'lib/storage': { knows: ['lib/core'], packages: ['idb', 'zod/mini'] },
  'lib/trackers': { knows: ['lib/core'], packages: [] },
  'lib/messages': { knows: ['lib/core'], packages: ['wxt/browser'] },
  'lib/browser': { knows: ['lib/core'], packages: ['wxt/browser', 'text-fragments-polyfill'] },
  'lib/language': { knows: ['lib/core'], packages: ['i18next'] },
  'lib/core': { knows: [], packages: [] },
};

const NO_NAMES = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'manager',
  'misc',
]);
/** House.md says about 200; beyond this it is no longer about. */
const MOST_LINES = 250;

export interface Source {
  /** From the top of the repository, with slashes. */
  path: string;
  text: string;
}

/** Every source file of the product. */
export function sources(root: string): Source[] {
  return ['entrypoints', 'components', 'lib'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') })),
  );
}

/** What is wrong with a file, one sentence each, with what to do instead. */
export function breaches(source: Source): string[] {
  const room = roomOf(source.path);
  if (room === null)
    return [`${source.path} lies in no room: lib has only those that house.md names.`];
  const { program, module, errors } = parseSync(source.path, source.text);
  if (errors.length > 0) return [`${source.path} cannot be read: ${errors[0]?.message}`];
  const asked = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((one) =>
      source.text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
    ),
  ];
  return [
    ...asked.flatMap((request) => badImport(source.path, room, request)),
    ...badName(source.path),
    ...badShape(source),
    ...(source.path.endsWith('.tsx') ? bareWords(program, source.text) : []),
  ];
}

export function roomOf(path: string): string | null {
  return Object.keys(ROOMS).find((room) => path.startsWith(`${room}/`)) ?? null;
}

function badImport(path: string, room: string, request: string): string[] {
  const { knows, packages } = ROOMS[room] ?? { knows: [], packages: [] };
  if (!request.startsWith('.')) {
    const allowed = packages.some((one) => request === one || request.startsWith(`${one}/`));
    return allowed ? [] : [`${room} may not use the package ${request}: ${advice(request)}`];
  }
  const file = request.split('?')[0] ?? request;
  if (!/\.(tsx?|css|json)$/.test(file))
    return [`Write ${request} with its ending, so that every tool finds the same file.`];
  const target = join(path, '..', file).replaceAll('\\', '/');
  const there = roomOf(target);
  if (there === null) return [`${request} leads out of the house.`];
  return there === room || knows.includes(there)
    ? []
    : [`${room} may not import from ${there}: hand it in from a room that knows both.`];
}

const advice = (request: string) =>
  request.startsWith('wxt')
    ? 'the browser is touched in entrypoints, lib/browser and lib/messages only.'
    : request.startsWith('zod')
      ? 'shapes are checked in lib/storage, by zod/mini, which needs no eval.'
      : 'each room has its few packages; see tests/support/walls.ts.';

function badName(path: string): string[] {
  const parts = path.split('/');
  const stems = parts.map((part) => part.split('.')[0] ?? part);
  const empty = stems.filter((stem) => stem.split('-').some((word) => NO_NAMES.has(word)));
  const crooked = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part));
  return [
    ...empty.map((stem) => `${path}: "${stem}" says nothing; name it after what is in it.`),
    ...crooked.map((part) => `${path}: "${part}" is not kebab-case.`),
  ];
}

function badShape({ path, text }: Source): string[] {
  const lines = text.split('\n').length;
  return [
    ...(lines > MOST_LINES ? [`${path} has ${lines} lines: more than one notion lives here.`] : []),
    ...(/^\/[*/]/.test(text) ? [] : [`${path} does not say at its head what it is.`]),
  ];
}

/** Attributes that people read or hear. */
const SPOKEN = /^(title|alt|placeholder|label|aria-(label|description|roledescription|valuetext))$/;

/** Words that stand in the markup itself, and would never be translated. */
function bareWords(program: unknown, text: string): string[] {
  const found: string[] = [];
  const capped = /<Key(Caps|List) /.test(text);
  walk(program, (node, parent) => {
    if (node.type === 'JSXText') found.push(...asWords(node.value));
    if (node.type === 'JSXAttribute' && SPOKEN.test(nameOf(node.name)))
      found.push(...asWords(literal(node.value)));
    if (node.type === 'JSXExpressionContainer')
      found.push(...shownBy(node.expression).flatMap(asWords));
    if (!capped && isKeyName(node) && !NOT_SHOWN.has(parent?.type ?? ''))
      found.push(String(node.value));
  });
  return found.map((words) => `"${words}" belongs into the locale files.`);
}

type Node = Record<string, unknown> & { type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function walk(
  value: unknown,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit, parent);
  if (!isNode(value)) return;
  // An attribute's own expression is judged with the attribute.
  if (!(value.type === 'JSXExpressionContainer' && parent?.type === 'JSXAttribute'))
    visit(value, parent);
  for (const [key, inner] of Object.entries(value)) if (key !== 'parent') walk(inner, visit, value);
}

/** What stands on a key differs by language: components write it by components/frame/key-caps.tsx. */
const isKeyName = (node: Node): boolean =>
  node.type === 'Literal' &&
  typeof node.value === 'string' &&
  /^(Ctrl|Shift|Alt|Esc|Enter|Space)$/.test(node.value);
/** Compared with the key that was pressed, or handed to the key caps. */
const NOT_SHOWN = new Set(['BinaryExpression', 'SwitchCase', 'JSXAttribute']);

/** The literals that an expression may put on the screen: behind `&&`, in both arms of a choice, glued together. */
function shownBy(value: unknown): unknown[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'ConditionalExpression':
      return [...shownBy(value.consequent), ...shownBy(value.alternate)];
    case 'LogicalExpression':
      return [...shownBy(value.operator === '&&' ? null : value.left), ...shownBy(value.right)];
    case 'BinaryExpression':
      return value.operator === '+' ? [...shownBy(value.left), ...shownBy(value.right)] : [];
    case 'ParenthesizedExpression':
      return shownBy(value.expression);
    default:
      return [literal(value, true)];
  }
}

const nameOf = (name: unknown): string => {
  if (!isNode(name)) return '';
  return name.type === 'JSXNamespacedName' ? '' : String(name.name);
};

/** The text of a literal, bare or in braces. */
function literal(value: unknown, inBraces = false): unknown {
  if (!isNode(value)) return null;
  if (value.type === 'JSXExpressionContainer') return literal(value.expression, true);
  if (value.type === 'Literal') return value.value;
  if (inBraces && value.type === 'TemplateLiteral' && Array.isArray(value.quasis))
    return value.quasis.map((quasi: { value: { cooked: string } }) => quasi.value.cooked).join(' ');
  return null;
}

/** Two letters in a row are a word, a lone one may be a key or a sign; commas and brackets are the language's too. */
const asWords = (text: unknown): string[] =>
  typeof text === 'string' && /\p{L}{2}|[,;:()]/u.test(text) ? [text.trim()] : [];
