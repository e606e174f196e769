import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const below = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['assessments', 'docs', 'src'].flatMap((folder) => below(folder, /\.md$/)),
];
const guides = pages.filter((page) => page.startsWith('docs/guides/'));
const source = ['src', 'scripts'].flatMap((folder) => below(folder, /\.(ts|tsx|mjs)$/)).map(read);
/** Texts as people see them: the source's own escapes undone. */
const sourceText = source.join('\n').replace(/\\(['"`])/g, '$1');

const withoutCode = (page: string): string => page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
const codeOf = (page: string): string[] => [
  ...[...page.matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => (block ?? '').split('\n')),
  ...[...page.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? ''),
];
const inGuides = (find: (page: string) => string[]): (readonly [string, string])[] =>
  guides.flatMap((guide) => find(read(guide)).map((found) => [guide, found] as const));

/** The names GitHub gives headings: lower case, no punctuation, hyphens for spaces. */
const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

/** Links of a page that lead nowhere: to no file or folder, or to no heading of a page. */
function brokenLinks(path: string, page: string): string[] {
  return [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? join(root, path) : join(root, dirname(path), file);
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      return !statSync(target).isFile() || !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
}

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const commands = [...read('src/cli/main.ts').matchAll(/^ {4}name: '([a-z ]+)'/gm)].map(([, name]) => name ?? '');
const cliText = below('src/cli', /\.ts$/).map(read).join('\n');

/** Commands a page names that nobody can type: `npm run` scripts, words after `proofbench`, and its options. */
function unknownCommands(page: string): string[] {
  return codeOf(page).flatMap((line) => {
    const script = /\bnpm (?:run (?:-s )?)?([a-z][a-z:]*)/.exec(line)?.[1];
    if (script !== undefined && script !== 'ci' && !scripts.includes(script)) return [line];
    const call = /(?:npm run -s proofbench -- |^proofbench )(.*)$/.exec(line)?.[1];
    if (call === undefined || /^(?:\.\.\.|COMMAND)/.test(call)) return [];
    const known = commands.some((name) => call === name || call.startsWith(`${name} `));
    const options = call.match(/--[a-z-]+/g) ?? [];
    return known && options.every((option) => option === '--help' || cliText.includes(`  ${option} `)) ? [] : [line];
  });
}

/** Codes in a page: what is marked as code and written like one. */
const codesIn = (page: string): string[] =>
  codeOf(page).filter((code) => /^[EW]_[A-Z_]+$/.test(code) || /^[a-z]+(?:-[a-z]+)+$/.test(code));
const quoted = (text: string): boolean =>
  [`'`, '"', '`'].some((mark) => source.some((file) => file.includes(mark + text + mark)));

/** Words in bold are words on the screen; `…` stands for what the program fills in. */
const onScreen = (text: string): boolean =>
  text.includes('…')
    ? text.split('…').every((piece) => sourceText.includes(piece.trim()))
    : [`'`, '"', '`'].some((mark) => sourceText.includes(mark + text + mark));
const boldIn = (page: string): string[] =>
  [...withoutCode(page).matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, text]) => text ?? '');

/** Second cells of rows that begin with a code: what the program says, in its own words. */
const sentencesIn = (page: string): string[] =>
  [...page.matchAll(/^\| `[a-z-]+`(?:, `[a-z-]+`)* \| ([A-Z][^|]*[.)]) \|/gm)].map(([, sentence]) => sentence ?? '');

describe('what the pages say is there', () => {
  test('every link leads to a file, and to a heading where it names one', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap((page) => brokenLinks(page, read(page)).map((link) => `${page}: ${link}`))).toEqual([]);
  });

  test('every command can be typed', () => {
    expect(commands).toContain('pack check');
    expect(pages.flatMap((page) => unknownCommands(read(page)).map((line) => `${page}: ${line}`))).toEqual([]);
  });

  test('every code in a guide or format page is one the program uses', () => {
    const formats = pages.filter((page) => page.startsWith('docs/formats/'));
    const found = [...guides, ...formats].flatMap((page) => codesIn(read(page)).map((code) => [page, code] as const));
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(([, code]) => !quoted(code) && !scripts.includes(code))).toEqual([]);
  });

  test('bold words in a guide are words on the screen', () => {
    const found = inGuides(boldIn);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(([, text]) => !onScreen(text))).toEqual([]);
  });

  test('what a guide says the program answers, it answers', () => {
    const found = inGuides(sentencesIn);
    expect(found.length).toBeGreaterThan(15);
    const said = (sentence: string) => sentence.split('…').every((piece) => sourceText.includes(piece.trim()));
    expect(found.filter(([, sentence]) => !said(sentence))).toEqual([]);
  });

  test('pictures are small enough to be kept', () => {
    const large = below('docs', /\.png$/).filter((path) => statSync(join(root, path)).size > 150_000);
    expect(large).toEqual([]);
  });
});

describe('what is wrong is found', () => {
  test('links to no file and to no heading', () => {
    const page =
      'See [a](docs/none.md), [b](README.md#no-such), [c](README.md#two-commands), `[d](none)`, [e](https://e.org).';
    expect(brokenLinks('CONTRIBUTING.md', page)).toEqual(['docs/none.md', 'README.md#no-such']);
  });

  test('scripts, commands and options that do not exist', () => {
    const page =
      'Run `npm run nothing`, `npm start`, `npm run -s proofbench -- veryfy X`, or\n```sh\nproofbench serve --sampel\n```\n';
    expect(unknownCommands(page)).toEqual([
      'proofbench serve --sampel',
      'npm run nothing',
      'npm run -s proofbench -- veryfy X',
    ]);
  });

  test('codes and words that nobody says', () => {
    expect(quoted('no-such-code-anywhere')).toBe(false);
    expect(onScreen('No such button')).toBe(false);
    expect(codesIn('`E_SEAL` and `already-running`, not `docs/a-b`')).toEqual(['E_SEAL', 'already-running']);
  });
});
