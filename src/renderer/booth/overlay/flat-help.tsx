import { memo } from 'react';
import { useWords } from '../../ui/messages/language-context.tsx';
import { flatWords } from '../words/flat-words.ts';

/** All keys and what the mouse does. */
export const FlatHelp = memo(function FlatHelp({
  practice,
  onHide,
}: {
  readonly practice: boolean;
  readonly onHide: () => void;
}) {
  const w = useWords(flatWords);
  return (
    <section className="panel help" aria-labelledby="help-title">
      <h2 id="help-title">
        {w.keys}
        <button type="button" className="link" onClick={onHide}>
          {w.hideKeys}
        </button>
      </h2>
      <dl>
        {[...w.list, ...(practice ? w.practiceKeys : [])].map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
