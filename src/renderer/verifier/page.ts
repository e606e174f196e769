import { iconNode } from '../ui/icons/icon-node.ts';
import type { Language } from '../ui/messages/language.ts';
import { bytesText } from '../ui/numbers/format.ts';
import type { CheckNews } from './checked.ts';
import { check } from './checking.ts';
import { button, element, picture } from './element.ts';
import { filePicker, readList, readPackage, takeDrops } from './files.ts';
import { claimsOf } from './headline.ts';
import { NARROW_PAGE, readyForPaper } from './printing.ts';
import { redraw } from './redraw.ts';
import { type CheckedPackage, reportBody } from './report-body.ts';
import { saveText } from './save-text.ts';
import { createShownAttempts } from './shown-attempts.ts';
import { VERIFIER_WORDS } from './words.ts';

/** Everything the page shows follows from this. */
interface PageState {
  readonly language: Language;
  readonly opened: { readonly name: string; readonly size: number; readonly bytes: Uint8Array } | undefined;
  readonly trust: { readonly name: string; readonly list: unknown } | undefined;
  readonly trustBad: boolean;
  readonly status: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** What kept a file from being read. */
  readonly problem: 'openFailed' | 'notAFile' | undefined;
  readonly checked: CheckedPackage | undefined;
  readonly crashed: boolean;
}

export function createPage(root: HTMLElement, language: Language): void {
  let state: PageState = {
    language,
    opened: undefined,
    trust: undefined,
    trustBad: false,
    status: undefined,
    problem: undefined,
    checked: undefined,
    crashed: false,
  };
  let stop: (() => void) | undefined;
  const attempts = createShownAttempts();
  const said = element('p', { class: 'hidden-text', role: 'status' });
  const content = element('div', { id: 'content' });
  root.append(content, said);

  const set = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    draw();
  };

  const onNews = (news: CheckNews): void => {
    const before = state.checked;
    if (news.kind === 'badTrust') {
      set({ trust: undefined, trustBad: true });
      begin();
    } else if (news.kind === 'checked') {
      const { report, inspection, sha256 } = news;
      const running = claimsOf(report) !== undefined && report.state !== 'not-genuine';
      const beganMs = performance.now();
      const rescoring = { state: running ? 'running' : 'ended', done: 0, beganMs, tookMs: 0 } as const;
      set({ checked: { report, inspection, sha256, rescoring, rescored: [] } });
      // Whoever opened the file by a button has lost it: the answer takes the focus, and is read out.
      if (document.activeElement === document.body) root.querySelector<HTMLElement>('[data-key="verdict"]')?.focus();
    } else if (before !== undefined && news.kind === 'scoring')
      set({ checked: { ...before, rescoring: { ...before.rescoring, done: news.done } } });
    else if (before !== undefined && news.kind === 'done') {
      const tookMs = performance.now() - before.rescoring.beganMs;
      const rescoring = { ...before.rescoring, state: 'ended', tookMs } as const;
      set({ checked: { ...before, report: news.report, rescored: news.rescored, rescoring } });
      const words = VERIFIER_WORDS[state.language];
      if (news.report.rescore.done) said.textContent = news.report.rescore.equal ? words.sameResult : words.differs;
    }
  };

  const begin = (): void => {
    stop?.();
    attempts.dispose();
    said.textContent = '';
    const { opened, trust, status } = state;
    set({ checked: undefined, crashed: false, problem: undefined });
    if (opened === undefined) return;
    const request = { package: opened.bytes, trust: trust?.list, status: status?.bytes, now: Date.now() };
    stop = check(request, onNews, () => set({ crashed: true }));
  };

  const cancel = (): void => {
    stop?.();
    const { checked } = state;
    if (checked === undefined) return;
    set({ checked: { ...checked, rescoring: { ...checked.rescoring, state: 'stopped' } } });
  };

  /** Lists and a package may come together; the lists are read first, so that the package is checked once. */
  const open = async (files: readonly File[]): Promise<void> => {
    const isList = ({ name }: File): boolean => name.toLowerCase().endsWith('.json');
    try {
      for (const file of files.filter(isList)) {
        const read = await readList(file);
        if (read === null) state = { ...state, trustBad: true };
        else if (read.kind === 'status') state = { ...state, status: { name: file.name, bytes: read.bytes } };
        else state = { ...state, trust: { name: file.name, list: read.list }, trustBad: false };
      }
      const file = files.find((one) => !isList(one));
      if (file !== undefined)
        state = { ...state, opened: { name: file.name, size: file.size, bytes: await readPackage(file) } };
    } catch {
      set({ problem: 'openFailed' });
      return;
    }
    begin();
  };

  const draw = (): void => {
    document.documentElement.lang = state.language;
    document.title = VERIFIER_WORDS[state.language].title;
    redraw(content, [top(), ...body()]);
  };

  const top = (): HTMLElement => {
    const words = VERIFIER_WORDS[state.language];
    const { opened, trust, status } = state;
    return element(
      'div',
      { class: 'top' },
      picture(iconNode('certificate'), 'sign'),
      element('span', { class: 'top-name' }, opened?.name ?? words.title),
      opened === undefined ? undefined : element('span', {}, bytesText(opened.size)),
      trust === undefined ? undefined : element('span', { class: 'tag tag-plain' }, words.trustUsed(trust.name)),
      status === undefined ? undefined : element('span', { class: 'tag tag-plain' }, words.statusUsed(status.name)),
      element('span', { class: 'grow' }),
      element('span', { class: 'top-offline' }, picture(iconNode('wifi-off'), 'sign'), words.offline),
      button([words.language], () => set({ language: state.language === 'en' ? 'es' : 'en' }), 'plain', 'language'),
    );
  };

  const trustPicker = (): HTMLElement => {
    const words = VERIFIER_WORDS[state.language];
    return element(
      'div',
      { class: 'trust no-print' },
      filePicker([words.trustAdd], '.json', 'plain', 'trust', (files) => void open(files)),
      state.trustBad
        ? element('p', { class: 'tone-bad', role: 'alert' }, words.trustBad)
        : element('p', { class: 'second' }, words.trustHint),
    );
  };

  const statusPicker = (): HTMLElement => {
    const words = VERIFIER_WORDS[state.language];
    return element(
      'div',
      { class: 'trust no-print' },
      filePicker([words.statusAdd], '.json', 'plain', 'status', (files) => void open(files)),
      element('p', { class: 'second' }, words.statusHint),
    );
  };

  const packagePicker = (label: string, kind: 'plain' | 'main'): HTMLElement =>
    filePicker([picture(iconNode('file-plus'), 'sign'), label], '.zip', kind, 'package', (files) => void open(files));

  const body = (): HTMLElement[] => {
    const words = VERIFIER_WORDS[state.language];
    const { checked, opened, crashed, problem } = state;
    const trouble = problem === undefined ? [] : [element('p', { class: 'note', role: 'alert' }, words[problem])];
    if (opened === undefined)
      return [
        ...trouble,
        element(
          'section',
          { class: 'drop' },
          picture(iconNode('shield', 56), 'drop-icon'),
          element('h1', {}, words.drop),
          element('p', {}, words.dropSays),
          element('p', { class: 'second' }, words.dropHint),
          packagePicker(words.choose, 'main'),
        ),
        trustPicker(),
      ];
    if (crashed)
      return [
        element(
          'section',
          { class: 'verdict verdict-bad', role: 'alert' },
          element('h1', { class: 'verdict-line' }, element('strong', {}, words.notVerified), ` ${words.crashed}`),
        ),
        packagePicker(words.another, 'plain'),
      ];
    if (checked === undefined)
      return [...trouble, element('section', { class: 'drop', role: 'status' }, element('h1', {}, words.reading))];
    const foot = element(
      'div',
      { class: 'foot no-print' },
      button([picture(iconNode('printer'), 'sign'), words.print], () => print(), 'plain', 'print'),
      button([picture(iconNode('download'), 'sign'), words.saveAnswer], save, 'plain', 'save'),
      packagePicker(words.another, 'plain'),
    );
    const parts = { foot, trust: trustPicker(), status: statusPicker(), again: begin, cancel };
    return [...trouble, ...reportBody(checked, attempts, parts, words, state.language)];
  };

  /** The same document as `proofbench verify --json` prints. */
  const save = (): void => {
    const { checked, opened } = state;
    if (checked === undefined || opened === undefined) return;
    saveText(`${opened.name.replace(/\.zip$/i, '')}.verified.json`, `${JSON.stringify(checked.report, null, 2)}\n`);
  };

  takeDrops((files) => (files.length === 0 ? set({ problem: 'notAFile' }) : void open(files)));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = (): void => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', theme);
  matchMedia(NARROW_PAGE).addEventListener('change', draw);
  theme();
  readyForPaper(root, draw);
  draw();
}
