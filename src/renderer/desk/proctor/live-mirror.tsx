import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Pack } from '../../../core/assessment/pack.ts';
import type { BoothCard } from '../../../shared/desk.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { clockText } from '../../ui/numbers/format.ts';
import { useLink } from '../desk-context.tsx';
import { createMirrorFeed, type MirrorFeed } from '../replay/mirror-feed.ts';
import { createPacedDrawing } from '../replay/paced-drawing.ts';
import { WeldCanvas } from '../replay/weld-canvas.tsx';
import type { CameraName, WeldView } from '../replay/weld-view.ts';
import { useKeys } from '../shell/keys.ts';
import { boothsWords } from './booths-words.ts';
import { LiveTraces } from './live-traces.tsx';

/** Pictures a second of the mirror; the booth sends 20 batches a second. */
const FRAME_MS = 50;

/** A booth, live: the same simulation as in the booth, drawn from its own frames, with the traces running. */
export function LiveMirror({
  booth,
  packs,
  children,
}: {
  readonly booth: BoothCard;
  readonly packs: readonly Pack[];
  /** Stands between the picture and the traces. */
  readonly children: ReactNode;
}) {
  const words = useWords(boothsWords);
  const link = useLink();
  const [camera, setCamera] = useState<CameraName>('free');
  const [failed, setFailed] = useState(false);
  const view = useRef<WeldView>(undefined);
  const picture = useRef(() => {});
  const [paced] = useState(() => createPacedDrawing(() => picture.current()));
  const draw = paced.ask;
  const feed = useMirror(booth.id, packs, draw);
  const attempt = feed.attempt;
  const pack = packs.find(({ id }) => id === attempt?.header.pack);
  const task = pack?.tasks.find(({ id }) => id === attempt?.header.task);
  picture.current = () => {
    if (attempt !== undefined) view.current?.draw(attempt, FRAME_MS / 1000);
  };
  useEffect(() => paced.stop, [paced]);
  const next = (): void => setCamera((now) => (now === 'free' ? 'candidate' : 'free'));
  useKeys({ enter: next, v: next });
  useEffect(() => view.current?.setCamera(camera), [camera]);
  if (attempt === undefined)
    return (
      <>
        <div className="mirror mirror-empty">
          <p>{booth.attempt === null ? words.notBegunPicture : words.waitingPicture}</p>
        </div>
        {children}
      </>
    );
  const live = link.state === 'open' && booth.linked && feed.linked;
  const seenAt = link.state === 'lost' ? link.since : (booth.since ?? booth.durableAt);
  const seam = Math.round(attempt.state.torch.xMm);
  return (
    <>
      <div className={live ? 'mirror' : 'mirror mirror-stale'}>
        {failed ? (
          <p className="mirror-note">{words.pictureFailed}</p>
        ) : (
          <WeldCanvas
            settings={attempt.settings}
            label={`${booth.name}: ${attempt.state.arc.burning ? words.arcOn : words.arcOff}, ${words.seamAt(String(seam))}`}
            onTurned={draw}
            onView={(made) => {
              view.current = made === 'failed' ? undefined : made;
              setFailed(made === 'failed');
              if (made !== undefined && made !== 'failed') made.setCamera(camera);
              draw();
            }}
          />
        )}
        <div className="mirror-cameras">
          <button type="button" aria-pressed={camera === 'free'} onClick={() => setCamera('free')}>
            <Icon name="cube-3d-sphere" size={16} /> {words.free3d}
          </button>
          <button type="button" aria-pressed={camera === 'candidate'} onClick={() => setCamera('candidate')}>
            <Icon name="eye" size={16} /> {words.candidateView}
          </button>
        </div>
        <p className="mirror-state">
          {live ? (
            <>
              <Icon name={attempt.state.arc.burning ? 'flame' : 'circle-minus'} size={16} />
              {attempt.state.arc.burning ? words.arcOn : words.arcOff}, {words.seamAt(String(seam))}
            </>
          ) : (
            <>
              <Icon name="clock" size={16} />
              {words.lastPicture(seenAt === null ? '' : clockText(seenAt))}
            </>
          )}
        </p>
      </div>
      {children}
      {task === undefined ? undefined : <LiveTraces attempt={attempt} task={task} linked={live} />}
    </>
  );
}

/**
 * Follows the mirror of a booth and renders at the mirror's own pace; `onNews` asks for a picture then and at no other time, so
 * that a lost booth's last one costs nothing. A gap opens it anew.
 */
function useMirror(id: BoothCard['id'], packs: readonly Pack[], onNews: () => void): MirrorFeed {
  const link = useLink();
  const desk = link.state === 'open' ? link.desk : undefined;
  const known = useRef(packs);
  known.current = packs;
  const [feed, setFeed] = useState(() => createMirrorFeed(() => undefined));
  const [, setRound] = useState(0);
  useEffect(() => {
    const fresh = createMirrorFeed((header) => known.current.find(({ id: pack }) => pack === header.pack));
    setFeed(fresh);
    if (desk === undefined) return;
    const abort = new AbortController();
    let shownAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          shownAt = performance.now();
          setRound((n) => n + 1);
          onNews();
        },
        Math.max(0, FRAME_MS - (performance.now() - shownAt)),
      );
    };
    const follow = async (): Promise<void> => {
      while (!abort.signal.aborted) {
        try {
          for await (const update of await desk.booths.mirror({ id }, { signal: abort.signal })) {
            if (!fresh.push(update)) break;
            show();
          }
        } catch {
          // The link went, or the booth: what is shown stays, marked with its time.
        }
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    };
    void follow();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [desk, id, onNews]);
  return feed;
}
