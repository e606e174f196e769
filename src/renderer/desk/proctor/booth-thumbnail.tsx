import { useEffect, useRef } from 'react';
import type { BoothGlimpse } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import type { Watched } from '../client/watched.ts';
import type { BoothView } from './attention.ts';
import { boothsWords } from './booths-words.ts';
import { drawGlimpse } from './glimpse-drawing.ts';

const WIDTH = 208;
const HEIGHT = 112;

/** The wall's small picture of a booth, drawn anew when its work changed; no part of the page is rendered for it. */
export function BoothThumbnail({
  view: { booth, sitting },
  glimpses,
}: {
  readonly view: BoothView;
  readonly glimpses: Watched<readonly BoothGlimpse[]>;
}) {
  const words = useWords(boothsWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { id } = booth;
  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context === null) return;
    const sharp = Math.min(window.devicePixelRatio, 2);
    context.canvas.width = WIDTH * sharp;
    context.canvas.height = HEIGHT * sharp;
    let drawn: BoothGlimpse | 'nothing' | undefined = 'nothing';
    const draw = (): void => {
      const glimpse = glimpses.value()?.find((one) => one.booth === id);
      if (JSON.stringify(glimpse) === JSON.stringify(drawn)) return;
      drawn = glimpse;
      context.setTransform(sharp, 0, 0, sharp, 0, 0);
      drawGlimpse(context, WIDTH, HEIGHT, glimpse);
    };
    draw();
    return glimpses.subscribe(draw);
  }, [glimpses, id]);
  const stale = !booth.linked && booth.attempt !== null ? 'lost' : sitting?.state === 'paused' ? 'paused' : undefined;
  return (
    <span className={stale === undefined ? 'thumbnail' : 'thumbnail thumbnail-stale'}>
      <canvas ref={canvas} />
      {stale === undefined ? undefined : (
        <span className="thumbnail-note">
          <Icon name={stale === 'lost' ? 'plug-connected-x' : 'player-pause'} size={16} />
          {stale === 'lost' ? words.lastOne : words.states.paused}
        </span>
      )}
    </span>
  );
}
