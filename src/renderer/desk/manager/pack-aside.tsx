import type { PackRow } from '../../../shared/desk.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { gasText, minutesText, shownDecimal } from '../../ui/numbers/format.ts';
import { CouponPicture } from './coupon-picture.tsx';
import { managerWords } from './manager-words.ts';

/** The coupon and its WPS, what counts for a badge, how sure the model is, and the pack's identity. */
export function PackAside({ row: { pack, sha256 } }: { readonly row: PackRow }) {
  const words = useWords(managerWords);
  const language = useLanguage();
  const { badge } = pack.modes;
  const { widthPercent, heightPercent, penetrationPercent, source } = pack.modelUncertainty;
  const task = pack.tasks[0];
  const range = ({ low, high }: { readonly low: string; readonly high: string }): string =>
    `${shownDecimal(low)}–${shownDecimal(high)}`;
  return (
    <aside className="pack-aside" data-region="panel" tabIndex={-1} aria-label={textIn(pack.title, language)}>
      {task === undefined ? undefined : (
        <>
          <section className="panel-part">
            <h2 className="label">{words.coupon}</h2>
            <CouponPicture lengthMm={task.wps.lengthMm} plateMm={task.wps.plateMm} legMm={task.wps.legMm} />
            <p>{words.couponLine(task.wps.plateMm, task.wps.lengthMm)}</p>
          </section>
          <section className="panel-part">
            <h2>
              {words.wps} <code>{task.wps.number}</code>
            </h2>
            <dl className="pairs">
              <div>
                <dt>{words.wpsProcess}</dt>
                <dd>
                  {task.wps.process}, {words.transfers[task.wps.transfer]}, {task.wps.polarity}
                </dd>
              </div>
              <div>
                <dt>{words.wpsWire}</dt>
                <dd>
                  {task.wps.wireMm} mm, {task.wps.wireClass}
                </dd>
              </div>
              <div>
                <dt>{words.wpsGas}</dt>
                <dd>
                  {gasText(task.wps.gasMix)}, {range(task.wps.gasFlowLMin)} L/min
                </dd>
              </div>
              <div>
                <dt>{words.wpsVoltage}</dt>
                <dd>{range(task.wps.voltageV)} V</dd>
              </div>
              <div>
                <dt>{words.wpsWireFeed}</dt>
                <dd>{range(task.wps.wireFeedMMin)} m/min</dd>
              </div>
            </dl>
          </section>
          <section className="panel-part">
            <dl className="pairs">
              <div>
                <dt>{words.conditions}</dt>
                <dd>
                  {badge.length === 0
                    ? words.countsNowhere
                    : badge.map((mode) => (mode === 'vr' ? words.countsHeadset : words.countsFlat)).join(', ')}
                </dd>
              </div>
              <div>
                <dt>{words.time}</dt>
                <dd>{minutesText(task.workingTimeS)}</dd>
              </div>
              <div>
                <dt>{words.warmUp}</dt>
                <dd>{minutesText(task.warmUpS)}</dd>
              </div>
              <div>
                <dt>{words.attemptsAllowed}</dt>
                <dd>
                  {task.attemptsAllowed}, {words.resit(task.resitDays)}
                </dd>
              </div>
            </dl>
          </section>
          <section className="panel-part">
            <h2>{words.instructions}</h2>
            <p className="second">{textIn(task.instructions, language)}</p>
          </section>
        </>
      )}
      <section className="panel-part">
        <h2>{words.model}</h2>
        <p>{words.modelLine(widthPercent, heightPercent, penetrationPercent)}</p>
        <p className="second">
          {source.text} {source.provisional ? <span className="mark-provisional">{words.provisional}</span> : undefined}
        </p>
      </section>
      <section className="panel-part">
        <h2 className="label">{words.identity}</h2>
        <code className="identity">{sha256}</code>
        <p className="note">{words.noCode}</p>
      </section>
    </aside>
  );
}
