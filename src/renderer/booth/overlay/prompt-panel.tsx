import { useEffect, useRef } from 'react';
import { Icon } from '../../ui/icons/icon.tsx';
import type { PanelLine, PanelSpec } from '../view/panel-spec.ts';

const NOTE_ICONS = { ok: 'circle-check', warn: 'alert-triangle', bad: 'circle-x', und: 'target' } as const;

function Line({ line }: { readonly line: PanelLine }) {
  switch (line.kind) {
    case 'text':
      return <p>{line.text}</p>;
    case 'quiet':
      return <p className="quiet">{line.text}</p>;
    case 'row':
      return (
        <p className="named">
          <span>{line.label}</span>
          <b>{line.value}</b>
        </p>
      );
    case 'note':
      return (
        <p className={`note note-${line.tone}`}>
          <Icon name={NOTE_ICONS[line.tone]} size={18} />
          <span>{line.text}</span>
        </p>
      );
  }
}

/** What to do now, on the page. Takes the focus when what it says changes, so that it is read and can be answered by key. */
export function PromptPanel({ spec }: { readonly spec: PanelSpec }) {
  const panel = useRef<HTMLElement>(null);
  const heading = spec.title;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new heading is a new question
  useEffect(() => {
    const primary = panel.current?.querySelector<HTMLElement>('button[data-primary]');
    (primary ?? panel.current)?.focus({ preventScroll: true });
  }, [heading]);
  return (
    <section ref={panel} className="panel prompt" tabIndex={-1} aria-labelledby="prompt-title" aria-live="polite">
      <h1 id="prompt-title">{spec.title}</h1>
      <div className="lines">
        {spec.lines.map((line) => (
          <Line key={JSON.stringify(line)} line={line} />
        ))}
      </div>
      {spec.buttons.length > 0 && (
        <div className="answers">
          {spec.buttons.map(({ id, label, primary, press }) => (
            <button
              key={id}
              type="button"
              className={primary ? 'primary' : undefined}
              data-primary={primary ? '' : undefined}
              onClick={press}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
