import type { Task } from '../../../core/assessment/pack.ts';
import type { PackRow } from '../../../shared/desk.ts';
import { textIn } from '../../ui/messages/language.ts';
import { useLanguage, useWords } from '../../ui/messages/language-context.tsx';
import { minutesText } from '../../ui/numbers/format.ts';
import { wpsRows } from '../../ui/wps/wps-rows.ts';
import { wpsWords } from '../../ui/wps/wps-words.ts';
import { CouponPicture } from './coupon-picture.tsx';
import { managerWords } from './manager-words.ts';

/** A task's coupon and its WPS, what counts for a badge, how sure the model is, and the pack's identity. */
export function PackAside({ row: { pack, sha256 }, task }: { readonly row: PackRow; readonly task: Task | undefined }) {
  const words = useWords(managerWords);
  const sheetWords = useWords(wpsWords);
  const language = useLanguage();
  const { badge } = pack.modes;
  const { widthPercent, heightPercent, penetrationPercent, source } = pack.modelUncertainty;
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
              {wpsRows(task, sheetWords).map(({ label, value, accepted }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {value}
                    {accepted === undefined ? undefined : <span className="second block">{accepted}</span>}
                  </dd>
                </div>
              ))}
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
