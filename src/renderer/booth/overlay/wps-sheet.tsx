import { memo } from 'react';
import type { Task } from '../../../core/assessment/pack.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { wpsRows } from '../../ui/wps/wps-rows.ts';
import { wpsWords } from '../../ui/wps/wps-words.ts';

/** The welding procedure specification, as it hangs in the booth. */
export const WpsSheet = memo(function WpsSheet({ task }: { readonly task: Task }) {
  const words = useWords(wpsWords);
  return (
    <section className="panel wps" aria-labelledby="wps-title">
      <h2 id="wps-title">{words.title(task.wps.number)}</h2>
      <dl>
        {wpsRows(task, words).map(({ label, value, accepted }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {accepted !== undefined && <small>{accepted}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
