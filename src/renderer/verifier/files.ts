import { parseJson } from '../../core/base/strict-json.ts';
import { text } from '../../core/base/utf8.ts';
import { button, element } from './element.ts';

/** Largest file the page reads: one byte more than a package may have, so that the verifier itself says so. */
const LARGEST_BYTES = 64 * 1024 * 1024 + 1;
const LARGEST_LIST_BYTES = 4_000_000;
const STATUS_TYPE = 'BitstringStatusListCredential';

/** A button that asks for files; they are read again when the same one is chosen twice. */
export function filePicker(
  label: readonly (Node | string)[],
  accept: string,
  kind: 'plain' | 'main',
  key: string,
  onFiles: (files: readonly File[]) => void,
): HTMLElement {
  const input = element('input', { type: 'file', accept, hidden: '' });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) onFiles(files);
  });
  return element(
    'span',
    {},
    input,
    button(label, () => input.click(), kind, key),
  );
}

/** Takes files dropped anywhere on the page; an empty list where something else was dropped. */
export function takeDrops(onFiles: (files: readonly File[]) => void): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.documentElement.classList.add('dragging');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.documentElement.classList.remove('dragging');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.documentElement.classList.remove('dragging');
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Rejects where the file can not be read, as a folder or a file that is gone. */
export const readPackage = async (file: File): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, LARGEST_BYTES).arrayBuffer());

/** What a reader brings beside a package: centers as parsed JSON, or a status list as its bytes. Both unchecked. */
export type ReaderList =
  | { readonly kind: 'trust'; readonly list: unknown }
  | { readonly kind: 'status'; readonly bytes: Uint8Array };

/** Told apart by what they say they are; null where the file is no JSON. */
export async function readList(file: File): Promise<ReaderList | null> {
  if (file.size > LARGEST_LIST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const list = parseJson(text(bytes));
    const type = typeof list === 'object' && list !== null && 'type' in list ? list.type : undefined;
    return Array.isArray(type) && type.includes(STATUS_TYPE) ? { kind: 'status', bytes } : { kind: 'trust', list };
  } catch {
    return null;
  }
}
