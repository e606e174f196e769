import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { SittingRow } from '../../../shared/desk.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { useBooths, useLink, useLoaded } from '../desk-context.tsx';
import { usePreferences } from '../preferences.tsx';
import { useKeys } from '../shell/keys.ts';
import type { BoothView } from './attention.ts';
import { BoothKeys } from './booth-keys.tsx';
import { BoothPanel } from './booth-panel.tsx';
import { BoothRow } from './booth-row.tsx';
import { BoothSheet, type SheetKind } from './booth-sheets.tsx';
import { BoothTile } from './booth-tile.tsx';
import { boothsWords } from './booths-words.ts';
import { FreeBooths } from './free-booths.tsx';
import { NoBooths } from './no-booths.tsx';
import { PairSheet } from './pair-sheet.tsx';
import { SittingSheet } from './sitting-sheet.tsx';
import { type Typed, typeDigit } from './typed-number.ts';
import { useAttention } from './use-attention.ts';
import { useGlimpses } from './use-glimpses.ts';

type Open =
  | { readonly kind: 'pair' }
  | { readonly kind: 'sitting'; readonly booth?: string; readonly sitting?: SittingRow }
  | { readonly kind: SheetKind; readonly view: BoothView };

/** From this width on the panel stands beside the list instead of over it; the same as in booths.css. */
const PANEL_BESIDE_PX = 1200;

/** So many booths in need have their rows large, with their pictures. */
const FEW_IN_NEED = 6;

/** The proctor's wall: trouble first and large, calm small, the chosen booth at the right. */
export function BoothsPage() {
  const words = useWords(boothsWords);
  const search = useSearch({ from: '/booths' });
  const navigate = useNavigate();
  const { singleKeys } = usePreferences();
  const known = useBooths();
  const link = useLink();
  const { trouble, calm, free } = useAttention();
  const glimpses = useGlimpses();
  const packs = useLoaded('packs', (desk) => desk.packs.list());
  const packRows = packs.state === 'there' ? packs.value : [];
  const [open, setOpen] = useState<Open | undefined>(search.open === 'pair' ? { kind: 'pair' } : undefined);
  const order = [...trouble, ...calm, ...free];
  const view = order.find(({ booth }) => booth.id === search.booth);
  const highest = Math.max(0, ...order.map(({ number }) => number));
  const choose = (booth: string | undefined): void =>
    void navigate({ to: '/booths', search: booth === undefined ? {} : { booth }, replace: true });
  // Where there is room for the panel, the booth that needs a person most is open from the start.
  const begun = useRef(false);
  const first = order.find(({ sitting }) => sitting !== undefined)?.booth.id;
  useEffect(() => {
    if (begun.current || first === undefined) return;
    begun.current = true;
    if (search.booth === undefined && search.open === undefined && window.innerWidth > PANEL_BESIDE_PX) choose(first);
  });
  // Whatever way a booth was chosen: it is in sight.
  const chosen = view?.booth.id;
  useEffect(() => {
    if (chosen !== undefined) document.querySelector('.booth-chosen')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const move = (by: number): void => {
    const at = view === undefined ? (by > 0 ? -1 : order.length) : order.indexOf(view);
    const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
    if (next !== undefined) choose(next.booth.id);
  };
  const act = (kind: SheetKind, needs?: string) => (): void => {
    if (view?.sitting === undefined) return;
    if (needs !== undefined && !view.sitting.possible.some((action) => action === needs)) return;
    setOpen({ kind, view });
  };
  const typed = useRef<Typed>(undefined);
  const type = (digit: string): void => {
    typed.current = typeDigit(typed.current, digit, performance.now(), highest);
    const wanted = order.find(({ number }) => String(number) === typed.current?.text);
    if (wanted !== undefined) choose(wanted.booth.id);
  };
  const digits = Object.fromEntries([...'0123456789'].map((digit) => [digit, () => type(digit)]));
  useKeys({
    ...digits,
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    p: act('pause', 'pause'),
    r: act('resume', 'resume'),
    t: act('extend'),
    i: act('irregularity'),
    escape: () => choose(undefined),
  });
  const pair = (): void => setOpen({ kind: 'pair' });
  const close = (): void => {
    setOpen(undefined);
    if (search.open !== undefined) choose(search.booth);
  };
  if (known === undefined) return undefined;
  const used = [...trouble, ...calm].filter(({ sitting }) => sitting !== undefined).length;
  const hasFree = free.some(({ booth }) => booth.linked);
  return (
    <div className={view === undefined ? 'booths' : 'booths booths-with-panel'}>
      <div className="booths-list">
        <header className="page-head">
          <h1>
            {known.length === 0
              ? words.noBoothsTitle
              : trouble.length > 0
                ? words.needYou(trouble.length)
                : link.state === 'open'
                  ? words.allWell
                  : words.noNews}
          </h1>
          {known.length === 0 ? undefined : <span className="second">{words.counts(used, order.length - used)}</span>}
          <span className="grow" />
          {known.length === 0 ? undefined : (
            <>
              <Button variant="default" onClick={pair}>
                {words.pair}
              </Button>
              <Button
                onClick={() => setOpen({ kind: 'sitting' })}
                disabled={!hasFree}
                aria-describedby={hasFree ? undefined : 'no-free'}
              >
                {words.newSitting}
              </Button>
            </>
          )}
        </header>
        {known.length === 0 ? <NoBooths onPair={pair} /> : undefined}
        {known.length === 0 || hasFree ? undefined : (
          <p className="second no-free" id="no-free">
            {words.noFree}
          </p>
        )}
        {trouble.length === 0 ? undefined : (
          <ul className={trouble.length > FEW_IN_NEED ? 'booth-rows booth-rows-many' : 'booth-rows'}>
            {trouble.map((one) => (
              <BoothRow
                key={one.booth.id}
                view={one}
                glimpses={glimpses}
                chosen={one === view}
                onChoose={() => choose(one.booth.id)}
                onSheet={(kind) => setOpen({ kind, view: one })}
                onAuthorise={() => one.sitting !== undefined && setOpen({ kind: 'sitting', sitting: one.sitting })}
              />
            ))}
          </ul>
        )}
        {calm.length === 0 ? undefined : (
          <section>
            <h2 className="booths-section">
              {words.runningWell} <span className="second">{calm.length}</span>
            </h2>
            <ul className="booth-tiles">
              {calm.map((one) => (
                <BoothTile
                  key={one.booth.id}
                  view={one}
                  glimpses={glimpses}
                  chosen={one === view}
                  onChoose={() => choose(one.booth.id)}
                />
              ))}
            </ul>
          </section>
        )}
        {free.length === 0 ? undefined : <FreeBooths free={free} chosen={chosen} onChoose={choose} />}
        {singleKeys && known.length > 0 ? <BoothKeys highest={highest} /> : undefined}
      </div>
      {view === undefined ? undefined : (
        <BoothPanel
          view={view}
          packs={packRows.map(({ pack }) => pack)}
          onSheet={(kind) => setOpen({ kind, view })}
          onAuthorise={() => view.sitting !== undefined && setOpen({ kind: 'sitting', sitting: view.sitting })}
          onSitting={() => setOpen({ kind: 'sitting', booth: view.booth.id })}
          onClose={() => choose(undefined)}
        />
      )}
      {open?.kind === 'pair' ? (
        <PairSheet onClose={close} onPaired={(booth) => setOpen({ kind: 'sitting', booth: booth.id })} />
      ) : open?.kind === 'sitting' ? (
        <SittingSheet
          packs={packRows}
          free={free}
          first={open.booth}
          sitting={open.sitting}
          onClose={close}
          onStarted={(booth) => {
            setOpen(undefined);
            choose(booth);
          }}
        />
      ) : open !== undefined ? (
        <BoothSheet kind={open.kind} view={open.view} onClose={close} />
      ) : undefined}
    </div>
  );
}
