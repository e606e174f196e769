import { posix } from 'node:path';
import { partOf, parts } from './parts.ts';
import { readSource } from './source.ts';

/** Does a package list cover a module's name? `three` covers `three/examples/...` too. */
function covered(packages: readonly string[], module: string): boolean {
  return packages.some((name) =>
    name === 'node:'
      ? module.startsWith('node:')
      : name.endsWith('/*')
        ? module.startsWith(name.slice(0, -1))
        : module === name || module.startsWith(`${name}/`),
  );
}

function importBreach(file: string, module: string): string | undefined {
  const key = partOf(file);
  const part = key === undefined ? undefined : parts[key];
  if (part === undefined) return undefined;
  if (!module.startsWith('.'))
    return covered(part.packages, module) ? undefined : `${key} may not import the package ${module}`;
  const target = posix.normalize(posix.join(posix.dirname(file), module.split('?')[0] ?? module));
  // Pages and assets beside the code, and the built scorer, are not parts.
  if (target.startsWith('out/') || target.startsWith('resources/') || target === 'package.json') return undefined;
  const allowed =
    partOf(target) === key || part.from.some((prefix) => target === prefix || target.startsWith(`${prefix}/`));
  return allowed ? undefined : `${key} may not import ${target}`;
}

/** Everything in one file that the map or the bans do not allow, as sentences with a line number. */
export function breachesOf(file: string, text: string): readonly string[] {
  const source = readSource(file, text);
  const inSource = file.startsWith('src/');
  const unlisted =
    inSource && partOf(file) === undefined
      ? [`${file}: this folder is not in the map (test/architecture/parts.ts)`]
      : [];
  const imports = inSource
    ? source.imports.flatMap(({ what, line }) => {
        const breach = importBreach(file, what);
        return breach === undefined ? [] : [`${file}:${line}: ${breach}`];
      })
    : [];
  const impure = file.startsWith('src/core/')
    ? source.impure.map(({ what, line }) => `${file}:${line}: the core may not use ${what}`)
    : [];
  const sloppy = source.sloppy.map(({ what, line }) => `${file}:${line}: ${what} is not allowed`);
  return [...unlisted, ...imports, ...impure, ...sloppy];
}
