import { parseSync } from 'vite';

/** A node of the syntax tree, as far as this looks at it. */
type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

interface Found {
  /** What stands there: a module's name, or what was used. */
  readonly what: string;
  /** 1-based. */
  readonly line: number;
}

/** What one source file imports and uses. */
export interface Source {
  readonly imports: readonly Found[];
  /** Banned in the pure core: machine-dependent maths, time, chance, and order that is not written down. */
  readonly impure: readonly Found[];
  /** Banned everywhere. */
  readonly sloppy: readonly Found[];
}

const exactMaths = new Set([
  'sqrt',
  'abs',
  'min',
  'max',
  'floor',
  'ceil',
  'round',
  'trunc',
  'imul',
  'sign',
  'clz32',
  'PI',
]);
const impureNames = new Set([
  'Date',
  'performance',
  'crypto',
  'Intl',
  'globalThis',
  'setTimeout',
  'setInterval',
  'WeakRef',
  'eval',
  'Function',
]);
/** Methods whose answer depends on the machine's language, or on an order nobody wrote down. */
const impureMethods = new Set([
  'localeCompare',
  'toLocaleString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'normalize',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' ? String(value.name) : undefined;

const stringOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;

function imported(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return stringOf(node.source);
    case 'CallExpression':
      return nameOf(node.callee) === 'require' ? stringOf((node.arguments as unknown[])[0]) : undefined;
    default:
      return undefined;
  }
}

function impure(node: Node): string | undefined {
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression':
      return node.operator === '**' || node.operator === '**=' ? String(node.operator) : undefined;
    case 'ForInStatement':
      return 'for ... in';
    case 'Identifier':
      return impureNames.has(String(node.name)) ? String(node.name) : undefined;
    case 'MemberExpression': {
      const property = node.computed === true ? undefined : nameOf(node.property);
      if (nameOf(node.object) === 'Math')
        return property !== undefined && exactMaths.has(property) ? undefined : `Math.${property ?? '[...]'}`;
      return property !== undefined && impureMethods.has(property) ? `.${property}` : undefined;
    }
    case 'VariableDeclarator':
      return nameOf(node.init) === 'Math' ? 'Math taken apart' : undefined;
    default:
      return undefined;
  }
}

function sloppy(node: Node): string | undefined {
  if (node.type === 'TSAnyKeyword') return 'any';
  if (node.type === 'TSEnumDeclaration' || node.type === 'TSModuleDeclaration') {
    return node.declare === true ? undefined : 'syntax that does not erase';
  }
  if (node.type === 'TSParameterProperty') return 'syntax that does not erase';
  if (node.type === 'ExportAllDeclaration') return 'a barrel';
  if (node.type !== 'MemberExpression') return undefined;
  const object = nameOf(node.object);
  const property = nameOf(node.property);
  if (object === 'console') return `console.${property ?? '[...]'}`;
  return property === 'only' && ['test', 'it', 'describe', 'suite'].includes(object ?? '')
    ? `${object}.only`
    : undefined;
}

/** Reads a TypeScript or JavaScript file; `name` tells which by its ending. */
export function readSource(name: string, text: string): Source {
  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) throw new Error(`${name}: ${errors.map((error) => error.message).join('; ')}`);
  const found = { imports: [] as Found[], impure: [] as Found[], sloppy: [] as Found[] };
  const line = (node: Node): number => text.slice(0, node.start).split('\n').length;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (isNode(value)) {
      for (const [list, look] of [
        [found.imports, imported],
        [found.impure, impure],
        [found.sloppy, sloppy],
      ] as const) {
        const what = look(value);
        if (what !== undefined) list.push({ what, line: line(value) });
      }
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(program);
  return found;
}
