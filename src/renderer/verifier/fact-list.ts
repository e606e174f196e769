import { element } from './element.ts';

/** Names and values, one row each; rows without a value are left out. `code` sets the values as code. */
export const factList = (rows: readonly (readonly [name: string, value: string])[], code = false): HTMLElement =>
  element(
    'dl',
    { class: 'facts' },
    ...rows
      .filter(([, value]) => value !== '')
      .flatMap(([name, value]) => [
        element('dt', {}, name),
        element('dd', { class: code ? 'code' : undefined }, value),
      ]),
  );
