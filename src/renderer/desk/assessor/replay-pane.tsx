import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../core/scoring/result.ts';
import { PLATE_B_MM } from '../../../core/sim/welding/torch.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { lastedText } from '../../ui/numbers/format.ts';
import { gaugeAt } from '../../ui/section/gauge.ts';
import { WeldCanvas } from '../replay/weld-canvas.tsx';
import { CAMERAS, type CameraName, type WeldView } from '../replay/weld-view.ts';
import type { ReplayClock } from './replay-clock.ts';
import { type PlacedLabel, ReplayLabels, replayLabels, replayMarks } from './replay-labels.tsx';
import { reviewWords } from './review-words.ts';
import type { OpenAttempt } from './use-attempt.ts';

/** The ruler's numbers stand above the web's upper edge. */
const RULER_UP_MM = PLATE_B_MM + 5;

/** The attempt in 3D at the cursor's moment, with what was found marked on the work. */
export function ReplayPane({
  attempt,
  result,
  clock,
  camera,
  chosen,
  onCamera,
}: {
  readonly attempt: OpenAttempt;
  readonly result: Result | undefined;
  readonly clock: ReplayClock;
  readonly camera: CameraName;
  readonly chosen: string | undefined;
  readonly onCamera: (camera: CameraName) => void;
}) {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { player, analysis } = attempt;
  const [view, setView] = useState<WeldView>();
  const [failed, setFailed] = useState(false);
  const [placed, setPlaced] = useState<readonly PlacedLabel[]>([]);
  const [height, setHeight] = useState(0);
  const [ruler, setRuler] = useState<readonly PlacedLabel[]>([]);
  const waiting = useRef(0);
  const shownAt = useRef(0);
  const { timeS, playing } = clock;

  const draw = useCallback(() => {
    if (view === undefined || waiting.current !== 0) return;
    // One picture for each frame of the screen, however often the cursor moves in between.
    waiting.current = requestAnimationFrame((at) => {
      waiting.current = 0;
      const frameS = Math.min(Math.max((at - shownAt.current) / 1000, 0.001), 0.1);
      shownAt.current = at;
      view.draw(player, frameS);
      const legMm = (mm: number): number => {
        const { legAMm, legBMm } = gaugeAt(analysis.stations, mm);
        return Math.max(2, (legAMm + legBMm) / 2);
      };
      setHeight(view.size().height);
      const labels = camera === 'free' && result !== undefined ? replayLabels(result, chosen, words, language) : [];
      setPlaced(
        labels.map((label) => ({ ...label, ...view.place(label.atMm, legMm(label.atMm) / 2, legMm(label.atMm) / 2) })),
      );
      const marks = [0, 50, 100, analysis.lengthMm].filter(
        (mm, i, list) => list.indexOf(mm) === i && mm <= analysis.lengthMm,
      );
      setRuler(
        camera === 'free'
          ? marks.map((atMm) => ({
              key: String(atMm),
              atMm,
              tone: 'und' as const,
              title: atMm === analysis.lengthMm ? `${atMm} mm` : String(atMm),
              line: '',
              ...view.place(atMm, RULER_UP_MM, 0),
            }))
          : [],
      );
    });
  }, [view, player, analysis, camera, result, chosen, words, language]);
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);
  useEffect(() => {
    player.seek(timeS);
    draw();
  }, [player, timeS, draw]);
  useEffect(() => view?.setCamera(camera), [view, camera]);
  useEffect(() => {
    if (view === undefined || result === undefined) return;
    view.setMarks(
      replayMarks(result).map((mark) => {
        const { legAMm, legBMm } = gaugeAt(analysis.stations, (mark.fromMm + mark.toMm) / 2);
        return { ...mark, legMm: (legAMm + legBMm) / 2 };
      }),
    );
  }, [view, result, analysis]);

  const names: Readonly<Record<CameraName, string>> = {
    free: words.free,
    candidate: words.candidateView,
    along: words.along,
  };
  const icons = { free: 'cube-3d-sphere', candidate: 'eye', along: 'route' } as const;
  return (
    <section className="replay" data-region="replay" tabIndex={-1} aria-label={words.replayTab}>
      <header className="replay-bar">
        {CAMERAS.map((name) => (
          <button
            key={name}
            type="button"
            className="bar-button"
            aria-pressed={name === camera}
            onClick={() => onCamera(name)}
          >
            <Icon name={icons[name]} size={16} /> {names[name]}
          </button>
        ))}
        <span className="grow" />
        <button
          type="button"
          className="bar-button bar-icon"
          aria-label={words.frameBack}
          title={words.frameBack}
          onClick={() => clock.seek(timeS - 1 / 90)}
        >
          <Icon name="player-skip-back" size={16} />
        </button>
        <button
          type="button"
          className="bar-button bar-icon bar-play"
          aria-label={playing ? words.stop : words.play}
          title={playing ? words.stop : words.play}
          onClick={clock.toggle}
        >
          <Icon name={playing ? 'player-pause' : 'player-play'} size={16} />
        </button>
        <button
          type="button"
          className="bar-button bar-icon"
          aria-label={words.frameOn}
          title={words.frameOn}
          onClick={() => clock.seek(timeS + 1 / 90)}
        >
          <Icon name="player-skip-forward" size={16} />
        </button>
        <span className="replay-rate">{words.speed(String(clock.rate))}</span>
      </header>
      <div className="replay-stage">
        {failed ? (
          <p className="replay-failed">{words.pictureFailed}</p>
        ) : (
          <WeldCanvas
            settings={player.state.settings}
            seeThroughTorch
            label={words.replay(lastedText(timeS, true), lastedText(player.durationS, true))}
            onTurned={draw}
            onView={(made) => {
              setFailed(made === 'failed');
              setView(made === 'failed' ? undefined : made);
            }}
          />
        )}
        <ReplayLabels labels={placed} ruler={ruler} height={height} />
      </div>
    </section>
  );
}
